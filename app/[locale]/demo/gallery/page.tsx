import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { gallery } from "#components/ui/gallery.ts";
import { PageShell } from "#components/ui/page-shell/page-shell.tsx";
import { config } from "#lib/config.ts";
import type { Locale } from "#lib/services/define.ts";

export const dynamic = "force-dynamic";

export const metadata: Metadata = { title: "Components", robots: { index: false } };

/** Every component in every named state: for the accessibility tests and for those who build pages. Demo mode only. */
const Gallery = async ({ params }: { params: Promise<{ locale: Locale }> }) => {
  if (!config.demo) notFound();
  const { locale } = await params;
  setRequestLocale(locale);
  return (
    <PageShell locale={locale} path="/demo/gallery">
      <h1>{locale === "kk" ? "Бөлшектер" : "Части страниц"}</h1>
      {gallery.map(({ component, examples }) => (
        <section key={component} id={component} className="mt-16">
          <h2 lang="en">{component}</h2>
          {examples.map(({ name, render }) => (
            <div key={name} className="mt-8">
              <p className="mb-4 text-small text-ink-2" lang="en">
                {name}
              </p>
              {render(locale)}
            </div>
          ))}
        </section>
      ))}
    </PageShell>
  );
};

export default Gallery;
