import QRCode from "qrcode";

export type QrDrawing = {
  /** Modules a side, the quiet zone of four on each side counted. */
  readonly size: number;
  /** SVG path of the dark modules, in modules. */
  readonly path: string;
};

/** A QR code as a page draws it: one rectangle per run of dark modules. */
export const qrDrawing = (text: string): QrDrawing => {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const quiet = 4;
  const runs: string[] = [];
  for (let row = 0; row < modules.size; row++) {
    const line = Array.from({ length: modules.size }, (_, column) => (modules.get(row, column) === 1 ? "1" : "0")).join("");
    for (const { 0: run, index } of line.matchAll(/1+/g)) runs.push(`M${index + quiet} ${row + quiet}h${run.length}v1h-${run.length}z`);
  }
  return { size: modules.size + 2 * quiet, path: runs.join("") };
};
