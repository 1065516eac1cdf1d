import type { ReactNode } from "react";

/** Words that only assistive programs read. */
export const Hidden = ({ children, id }: { children: ReactNode; id?: string }) => (
  <span className="vh" id={id}>
    {children}
  </span>
);
