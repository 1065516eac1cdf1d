import { setRequestLocale } from "next-intl/server";
import { PageShell } from "#components/ui/page-shell/page-shell.tsx";
import type { Locale } from "#lib/services/define.ts";

const Home = async ({ params }: { params: Promise<{ locale: Locale }> }) => {
  const { locale } = await params;
  setRequestLocale(locale);
  return (
    <PageShell locale={locale} path="" current="services">
      <h1>Qyzmet</h1>
    </PageShell>
  );
};
export default Home;
