import type { QrDrawing } from "#lib/signing/qr-drawing.ts";

/** A QR code, dark on white in every look of the portal: cameras do not read it otherwise. */
export const QrCode = ({ drawing: { size, path }, label }: { drawing: QrDrawing; label: string }) => (
  <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
    <rect width={size} height={size} fill="#fff" />
    <path d={path} fill="#000" />
  </svg>
);
