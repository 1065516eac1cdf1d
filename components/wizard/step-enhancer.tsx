"use client";
import { useEffect } from "react";
import { type Enhancement, enhance } from "./enhance.ts";

export type EnhancerProps = Enhancement;

/** The same form, quicker: questions appear as they are called for, faults show on leaving a field, what is typed is saved meanwhile. */
export const StepEnhancer = (props: EnhancerProps) => {
  useEffect(() => enhance(props), [props]);
  return null;
};
