/** The texts of the portal as the tests read them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";

type Tree = { readonly [key: string]: string | Tree };

const flat = (tree: Tree, prefix = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  );

/** Texts of one file by their keys, which are joined by full stops. */
export const load = (locale: string, file: string): ReadonlyMap<string, string> =>
  new Map(flat(JSON.parse(readFileSync(join("messages", locale, file), "utf8"))));

export const jsonFiles = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith(".json"));

/** Files of the pages, one an area. */
export const areas = jsonFiles("messages/kk");

/** Those and the files of the services. */
export const textFiles = [...areas, ...jsonFiles("messages/kk/services").map((name) => `services/${name}`)];

/** Texts of services are no formatter's messages: the prescribed forms name the fields of the result. */
export const isFormatted = (file: string): boolean => !file.startsWith("services/");

const literals = (elements: readonly MessageFormatElement[]): string[] =>
  elements.flatMap((element) => {
    if (element.type === TYPE.literal) return [element.value];
    if (element.type === TYPE.tag) return literals(element.children);
    if (element.type === TYPE.select || element.type === TYPE.plural)
      return Object.values(element.options).flatMap((option) => literals(option.value));
    return [];
  });

/** What a reader sees of a text: without arguments, tags, soft hyphens. */
export const shown = (file: string, text: string): string =>
  (isFormatted(file) ? literals(parse(text)).join(" ") : text.replace(/\{[^{}]+\}/g, " ")).replaceAll("\u00ad", "");
