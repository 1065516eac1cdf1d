"use client";
import { useEffect } from "react";
import { sendFiles, type UploadWords } from "./send-files.ts";

/** Files leave one by one as soon as they are chosen, with their progress; the page that comes after shows what became of them. */
export const UploadEnhancer = (words: UploadWords) => {
  useEffect(() => sendFiles(words), [words]);
  return null;
};
