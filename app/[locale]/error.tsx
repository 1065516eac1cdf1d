"use client";

import { useParams } from "next/navigation";
import kk from "#messages/kk/failure.json";
import ru from "#messages/ru/failure.json";

/** A fault of ours in the middle of a page. Runs in the browser, hence without the server's texts and frame. */
const Failure = () => {
  const locale = useParams<{ locale: string }>().locale === "ru" ? "ru" : "kk";
  const words = locale === "ru" ? ru : kk;
  return (
    <div className="wrap wrap--form">
      <main id="main" className="main" lang={locale}>
        <h1>{words.title}</h1>
        <p className="lead">{words.text}</p>
        <div className="actions">
          <button type="button" className="btn" onClick={() => window.location.reload()}>
            {words.again}
          </button>
          <a className="btn btn--quiet" href={`/${locale}`}>
            {words.home}
          </a>
        </div>
        <p className="mt-8">{words.call}</p>
      </main>
    </div>
  );
};

export default Failure;
