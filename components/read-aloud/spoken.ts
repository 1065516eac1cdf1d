/** Parts of a page that are never read: what can be typed, what is hidden, scripts, and what is marked as private. */
const silent = "script,style,template,input,textarea,select,[hidden],[aria-hidden=true],.vh,[data-private]";

/** Groups of digits that may be an IIN, a phone, a code or the number of a case: six digits and more, also with spaces or dots between. */
const longNumbers = /\+?(?:[\d•*][\s\u00a0().-]{0,2}){6,}(?![\d\s]*(?:теңге|тенге|₸))/g;

/** What may be said of a text: numbers that name a person or open something stay unsaid; sums of money are said. */
export const sayable = (text: string): string => text.replace(longNumbers, " … ").replace(/\s+/g, " ").trim();

/** Short enough that a voice does not break off: some browsers stop after a quarter of a minute. */
const longest = 220;

/** Sentences of a text, long ones cut at a comma or a space. */
export const sentencesOf = (text: string): readonly string[] =>
  (text.match(/[^.!?…]+[.!?…]*/g) ?? []).flatMap((sentence) => {
    const pieces: string[] = [];
    let rest = sentence.trim();
    while (rest.length > longest) {
      const cut = Math.max(rest.lastIndexOf(",", longest), rest.lastIndexOf(" ", longest));
      const at = cut > 0 ? cut + 1 : longest;
      pieces.push(rest.slice(0, at).trim());
      rest = rest.slice(at).trim();
    }
    return rest === "" ? pieces : [...pieces, rest];
  });

/** Text of a part of the page, block by block, without what must not be heard. */
export const textOfPart = (part: Element): string => {
  const copy = part.cloneNode(true) as Element;
  for (const element of copy.querySelectorAll(silent)) element.remove();
  // Blocks end like sentences, so that a heading does not run into its text.
  for (const block of copy.querySelectorAll("h1,h2,h3,h4,p,li,dt,dd,label,legend,td,th,a,button")) block.append(". ");
  return copy.textContent ?? "";
};
