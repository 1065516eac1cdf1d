"use client";

import "./globals.css";
import kk from "#messages/kk/failure.json";
import ru from "#messages/ru/failure.json";

/** A fault in the frame itself: both languages, for which one was asked is not known any more. */
const GlobalError = () => (
  <html lang="kk">
    <head>
      <title>{`${kk.title} – Qyzmet`}</title>
    </head>
    <body>
      <div className="wrap wrap--form">
        <main id="main" className="main">
          {[
            { lang: "kk", words: kk },
            { lang: "ru", words: ru },
          ].map(({ lang, words }) => (
            <section key={lang} lang={lang} className="mb-12">
              <h1>{words.title}</h1>
              <p className="lead">{words.text}</p>
              <p className="mt-4">{words.call}</p>
              <p className="mt-4">
                <a href={`/${lang}`}>{words.home}</a>
              </p>
            </section>
          ))}
        </main>
      </div>
    </body>
  </html>
);

export default GlobalError;
