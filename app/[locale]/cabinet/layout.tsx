import type { ReactNode } from "react";
import type { Locale } from "#lib/services/define.ts";
import { SessionFrame } from "../session-frame.tsx";

const Layout = async ({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) => (
  <SessionFrame locale={(await params).locale as Locale}>{children}</SessionFrame>
);
export default Layout;
