/** Which part may know which (docs/architecture.md). Read from the imports themselves, types included. */
const to = (path) => ({ path });

module.exports = {
  forbidden: [
    {
      name: "lib-knows-no-pages",
      comment: "lib is used by pages, jobs and scripts alike; it knows none of them.",
      severity: "error",
      from: { path: "^lib/" },
      to: to("^(app|components|server|scripts|e2e)/"),
    },
    {
      name: "components-know-no-routes",
      comment: "Components are shown by pages; a page is never shown by a component.",
      severity: "error",
      from: { path: "^components/" },
      to: to("^(app|server|scripts|e2e)/"),
    },
    {
      name: "components-take-props",
      comment: "What a component shows comes as props: no database, secret, log or session is reached from markup.",
      severity: "error",
      from: { path: "^components/" },
      to: to("^lib/(db|crypto|identity|audit|jobs|monitoring|log\\.ts|config\\.ts)|^node_modules/(pg|pino|drizzle-orm)/"),
    },
    {
      name: "services-and-calendar-are-pure",
      comment: "Law as data: testable without a server, a database or a clock of the machine.",
      severity: "error",
      from: { path: "^lib/(services|calendar)/", pathNot: "\\.test\\.ts$" },
      to: to(
        "^lib/(db|crypto|http|identity|config|log|clock)|^node_modules/(next|next-intl|next-auth|react|react-dom|pg|drizzle-orm|pino)/|^(node:)?(fs|http|https|net|crypto|child_process|path|os)(/|$)",
      ),
    },
    {
      name: "pages-do-not-query",
      comment: "Pages and handlers call lib; SQL stands in lib alone.",
      severity: "error",
      from: { path: "^app/", pathNot: "\\.test\\.ts$" },
      to: to("^lib/db/schema|^node_modules/(pg|drizzle-orm)/|^(server|scripts|e2e)/"),
    },
    {
      name: "server-knows-no-tools",
      comment: "What serves people never reaches the stub of NCALayer, test authorities or other tools, whatever the mode.",
      severity: "error",
      from: { path: "^server/", pathNot: "\\.test\\.ts$" },
      to: to("^(scripts|e2e|bench)/"),
    },
    {
      name: "demo-is-asked-for",
      comment:
        "Demo people and what stands in for outside systems are loaded by whoever has asked for the mode, never along with something else.",
      severity: "error",
      from: { path: "^(app|components|lib|server)/", pathNot: "^lib/demo/|\\.test\\.tsx?$|-factory\\.ts$|/sample-case\\.ts$" },
      to: { path: "^lib/demo/|-factory\\.ts$|/sample-case\\.ts$", dynamic: false, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-circles",
      comment: "Two files that need each other are one file.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "everything-resolves",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.(css|json)$|^\\.next/" },
    parser: "swc",
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".js"],
    },
  },
};
