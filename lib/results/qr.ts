import QRCode from "qrcode";
import { type Doc, page } from "./pdf-page.ts";

/** Draws a QR code as filled rectangles, one per run of dark modules. Quiet zone: four modules, left free around it. */
export const drawQr = (doc: Doc, text: string, x: number, y: number, size: number): void => {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const module = size / modules.size;
  for (let row = 0; row < modules.size; row++) {
    let from = -1;
    for (let column = 0; column <= modules.size; column++) {
      const dark = column < modules.size && modules.get(row, column) === 1;
      if (dark && from < 0) from = column;
      if (!dark && from >= 0) {
        doc.rect(x + from * module, y + row * module, (column - from) * module, module + 0.02);
        from = -1;
      }
    }
  }
  doc.fill("#000000");
};

/**
 * Points: 40 mm. The code with its signed word has 77 or 81 modules, each then half a millimetre: what a phone reads from paper that was
 * printed and folded (docs/decisions/019).
 */
export const qrSize = 113.4;
export const qrLeft = page.width - page.margin - qrSize;
