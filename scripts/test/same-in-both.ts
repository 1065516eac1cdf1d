/** Texts that are rightly the same in Kazakh and Russian, with the reason. Texts without a word (arguments and signs only) need none. */
export const sameInBoth: Readonly<Record<string, string>> = {
  "demo.json columns.phone": "the word is the same in both languages",
  "desk.json case.phone": "the word is the same in both languages",
  "documents.json operator": "the word is the same in both languages",
  "offices.json kinds.committee": "the word is the same in both languages",
  "passport.json channels.portal": "the word is the same in both languages",
  "services/camp-voucher.json results.camp-referral.fields.camp.label": "the word is the same in both languages",
  "ui.json portal": "the portal's name",
  "ui.json kk": "a language is named in itself",
  "ui.json ru": "a language is named in itself",
};
