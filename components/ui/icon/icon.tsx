/** Line icons of the portal. Always beside a word, hence always hidden from assistive programs. */
const paths = {
  alert: "M12 4L2.5 20h19zM12 10v4M12 17v.4",
  check: "M5 12.5l4.5 4.5L19 7.5",
  clock: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3.5 2",
  cross: "M6 6l12 12M18 6L6 18",
  doc: "M6 3h8l4 4v14H6zM14 3v4h4",
  down: "M12 4v11M7 10.5l5 5 5-5M5 20h14",
  eye: "M2 12c2.5-4 5.8-6 10-6s7.5 2 10 6c-2.5 4-5.8 6-10 6s-7.5-2-10-6zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z",
  flag: "M6 21V4h12l-3 4 3 4H6",
  left: "M19 12H5M11 6l-6 6 6 6",
  menu: "M4 7h16M4 12h16M4 17h16",
  pen: "M4 20l1-4L16 5l3 3L8 19z",
  register: "M4 5h16v5H4zM4 14h16v5H4zM7.5 7.5h.1M7.5 16.5h.1",
  right: "M5 12h14M13 6l6 6-6 6",
  seal: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8 12.5l3 3 5-6",
  search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L21 21",
  up: "M12 15V4M7 8.5l5-5 5 5M5 20h14",
  user: "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4 21c0-4.5 3.5-7 8-7s8 2.5 8 7",
} as const;

export type IconName = keyof typeof paths;

export const Icon = ({ name, small = false }: { name: IconName; small?: boolean }) => (
  <svg className={small ? "icon icon--s" : "icon"} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={paths[name]} />
  </svg>
);
