import { expect, test } from "vitest";
import { deepLink, qrText, signedDocuments } from "./link-words.ts";

const address = "https://qyzmet.example.kz/api/qr/0a1b";

test("the code names the first address after the word that the application knows", () => {
  expect(qrText(address)).toBe("mobileSign:https://qyzmet.example.kz/api/qr/0a1b");
});

test("the link for the telephone itself carries the address encoded, beside what the store needs", () => {
  expect(deepLink("https://mgovsign.page.link/?link={link}&isi=1476128386&ibi=kz.egov.mobile&apn=kz.mobile.mgov", address)).toBe(
    "https://mgovsign.page.link/?link=https%3A%2F%2Fqyzmet.example.kz%2Fapi%2Fqr%2F0a1b&isi=1476128386&ibi=kz.egov.mobile&apn=kz.mobile.mgov",
  );
});

test("numbers of documents come back as text or as a number; one document, with its signature", () => {
  const one = { id: 7, nameRu: "", meta: [], document: { file: { mime: "", data: "AA==" } } };
  expect(signedDocuments.parse({ signMethod: "CMS_SIGN_ONLY", documentsToSign: [one] }).documentsToSign[0]?.id).toBe("7");
  for (const documentsToSign of [[], [one, one], [{ ...one, document: {} }], [{ ...one, documentXml: "<x/>", document: undefined }]])
    expect(signedDocuments.safeParse({ documentsToSign }).success).toBe(false);
});
