// Training in a military specialty: open, consent, applicant (registers are asked), office, one file, check, code, number. Plain HTTP, no script.
// People are signed in beforehand (the peer has no sign-in); each journey is a new application of one of them.
import { deflateSync } from "node:zlib";

const serviceId = "military-training";

/** A small but real PDF: one page with a line of text. */
const pdf = (() => {
  const text = deflateSync(Buffer.from("BT /F1 18 Tf 72 720 Td (Certificate of social assistance) Tj ET"));
  const parts = ["%PDF-1.4\n"];
  const offsets = [];
  const add = (body) => {
    offsets.push(parts.reduce((sum, part) => sum + Buffer.byteLength(part, "latin1"), 0));
    parts.push(`${offsets.length} 0 obj\n${body}\nendobj\n`);
  };
  add("<< /Type /Catalog /Pages 2 0 R >>");
  add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
  add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>");
  add(`<< /Length ${text.length} /Filter /FlateDecode >>\nstream\n${text.toString("latin1")}\nendstream`);
  add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
  const start = parts.reduce((sum, part) => sum + Buffer.byteLength(part, "latin1"), 0);
  parts.push(`xref\n0 6\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")}`);
  parts.push(`trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.from(parts.join(""), "latin1");
})();

const cookiesOf = (response) => response.headers.getSetCookie().map((line) => line.split(";")[0].split(/=(.*)/s).slice(0, 2));

const post = async (base, jar, path, fields) => {
  const response = await fetch(new URL(path, base), {
    method: "POST",
    redirect: "manual",
    headers: { origin: base, cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") },
    body: new URLSearchParams(fields),
  });
  for (const [name, value] of cookiesOf(response)) jar.set(name, value);
  return response;
};

const latestCode = async (base, phone) => {
  const { messages } = await (await fetch(new URL(`/api/demo/outbox?to=${encodeURIComponent(phone)}`, base))).json();
  for (const { text } of messages) {
    const code = /(?<!\d)\d{6}(?!\d)/.exec(text)?.[0];
    if (code) return code;
  }
  throw new Error("no code in the outbox");
};

const decoded = (text) =>
  text.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
const attribute = (tag, name) => {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : decoded(value);
};

/** The form of a wizard step: its hidden state, what is typed in it, what it proposes. */
const formOf = (html, control) => {
  const forms = html.match(/<form[\s\S]*?<\/form>/g)?.filter((one) => /action="[^"]*\/apply\/[^"]*\/save"/.test(one)) ?? [];
  const form = forms.find((one) => control === undefined || one.includes(`name="${control}"`)) ?? "";
  const inputs = form.match(/<input[^>]*>/g) ?? [];
  const values = (wanted) =>
    Object.fromEntries(
      inputs.filter((tag) => attribute(tag, "type") === wanted).map((tag) => [attribute(tag, "name"), attribute(tag, "value") ?? ""]),
    );
  const options = (name) => new RegExp(`<select[^>]*name="${name}"[\\s\\S]*?</select>`).exec(form)?.[0].match(/<option[^>]*>/g) ?? [];
  return {
    hidden: values("hidden"),
    typed: values("text"),
    firstOption: (name) =>
      options(name)
        .map((tag) => attribute(tag, "value"))
        .find((value) => value),
    proposed: (name) =>
      [
        ...options(name).filter((tag) => tag.includes("selected")),
        ...inputs.filter((tag) => attribute(tag, "name") === name && / checked/.test(tag)),
      ]
        .map((tag) => attribute(tag, "value"))
        .find((value) => value),
  };
};

const signedIn = async (base, person) => {
  const jar = new Map();
  await post(base, jar, "/kk/sign-in/phone", { phone: person.phone });
  await post(base, jar, "/kk/sign-in/code/save", { code: await latestCode(base, person.phone) });
  return { person, jar };
};

let pool;
const peopleOf = async (base) => {
  const { people } = await (await fetch(new URL("/api/demo/people", base))).json();
  // A person for each user at work: a new code for a number cancels the former one.
  const all = [];
  for (const person of people.filter((one) => one.known && one.phone && ["applicant", "staff"].includes(one.group)).slice(0, 64))
    all.push(await signedIn(base, person));
  return all;
};

const multipart = (fields, file) => {
  const boundary = "----qyzmet-bench";
  const head = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  head.push(
    `--${boundary}\r\nContent-Disposition: form-data; name="${file.name}"; filename="anyqtama.pdf"\r\nContent-Type: application/pdf\r\n\r\n`,
  );
  return {
    body: Buffer.concat([Buffer.from(head.join("")), pdf, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    type: `multipart/form-data; boundary=${boundary}`,
  };
};

const busy = new Set();
const take = () => {
  const free = pool.findIndex((_, index) => !busy.has(index));
  if (free < 0) throw new Error("more concurrent users than signed-in people");
  busy.add(free);
  return free;
};

export const label = (method, url) => `${method} ${url.pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, ":id")}`;

export default {
  name: "Qyzmet",
  label,
  async journey(s) {
    pool ??= peopleOf(s.base);
    if (pool instanceof Promise) pool = await pool;
    const slot = take();
    try {
      const { person, jar } = pool[slot];
      for (const [name, value] of jar) s.cookies.set(name, value);
      const form = (control) => formOf(s.page.body, control);
      const save = async (step, answers) => {
        s.expect(`step ${step}`, s.page.path.endsWith(`/${step}`));
        await s.post(`${s.page.path}/save`, { ...form().hidden, ...answers });
      };
      await s.get(`/kk/services/${serviceId}`);
      await s.post(`/kk/services/${serviceId}/start`, { _key: crypto.randomUUID() });
      await save("consent", { "consent-protected-data": "yes" });
      await save("applicant", form().typed);
      await save("provider", { "addressee-body": form().proposed("addressee-body") ?? form().firstOption("addressee-body") });
      s.expect("step documents", s.page.path.endsWith("/documents"));
      await s.go("POST", `${s.page.path}/save`, multipart(form().hidden, { name: "medical-examination-card" }), {
        headers: { accept: "text/html" },
      });
      if (s.page.path.endsWith("/documents")) await s.post(`${s.page.path}/save`, form().hidden);
      await save("check", {});
      s.expect("step sign", s.page.path.endsWith("/sign"));
      await s.post(`${s.page.path}/save`, { ...form("_key").hidden, _do: "send-code" });
      await s.post(`${s.page.path}/save`, { ...form("code").hidden, _do: "confirm", code: await latestCode(s.base, person.phone) });
      s.expect("the receipt", s.page.path.endsWith("/done"));
      s.expect("a number", /\d{2}-\d{4}-\d{4}/.test(s.page.body));
    } finally {
      busy.delete(slot);
    }
  },
};
