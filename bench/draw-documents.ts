/** Draws and seals result documents in a process of its own; writes one line of figures. Started by documents.ts, which names the data folder. */
import { demoOffices } from "#lib/demo/offices.ts";
import { resultContentOf } from "#lib/results/content.ts";
import { signPaperCode } from "#lib/results/document-key.ts";
import { resultDocument } from "#lib/results/pdf.ts";
import { sampleCase, sampleOrder } from "#lib/results/sample-case.ts";
import { sealPdf } from "#lib/results/seal.ts";
import { allServices } from "#lib/services/registry.ts";

const rounds = 20;
const offices = new Map(demoOffices.map((office) => [office.id, { title: office.title, address: office.address, phone: office.phone }]));
// One document of every service: what its official chooses costs nothing to draw.
const contents = allServices().flatMap((service) => {
  const result = service.results.find((one) => one.kind !== "refusal");
  return result ? [resultContentOf(sampleCase(service, "carer"), sampleOrder(result.id, {}), offices, "26-1120-7788-1212", true)] : [];
});

const cpuMs: number[] = [];
let bytes = 0;
for (let round = 0; round < rounds; round += 1) {
  for (const content of contents) {
    for (const locale of ["kk", "ru"] as const) {
      const before = process.cpuUsage();
      const { serviceId: s, resultId: r, number: n, signedOn: d } = content;
      const code = await signPaperCode({ n, s, r, i: "А. Б. В.", d, u: "2027-06-30", h: "A".repeat(43) });
      const sealed = await sealPdf(await resultDocument(content, { locale, large: false }, code));
      const { user, system } = process.cpuUsage(before);
      cpuMs.push((user + system) / 1000);
      bytes = Math.max(bytes, sealed.length);
    }
  }
}
const [first = 0] = cpuMs;
const sorted = cpuMs.slice(1).sort((a, b) => a - b);
const share = (part: number): number => Math.round(sorted[Math.floor(sorted.length * part)] ?? 0);
process.stdout.write(JSON.stringify({ documents: cpuMs.length, first: Math.round(first), p50: share(0.5), p95: share(0.95), bytes }));
