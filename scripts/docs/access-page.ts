/** docs/access.md, written from the table of addresses: `node scripts/docs/renew.ts` renews it; a test fails while it is stale. */
import { writeFileSync } from "node:fs";
import { type RouteRule, routes } from "#lib/access/routes.ts";

const who: Record<RouteRule["who"], string> = {
  anyone: "anyone",
  visitor: "signed-out people; others go to the cabinet",
  person: "anyone signed in, as a citizen",
  owner: "the owner of the object, else 404",
  party: "the owner, or staff with a step in the case, else 404",
  staff: "staff with open powers",
  operator: "operator",
  machine: "a signed message or a token",
};

const line = ([route, rule]: [string, RouteRule]): string => {
  const marks = [
    ...(rule.roles === undefined ? [] : [`only ${rule.roles.join(", ")}`]),
    ...(rule.demo ? ["demo mode only"] : []),
    ...(rule.passive ? ["is no activity"] : []),
    ...(rule.parkForVisitor ? ["kept until sign-in"] : []),
    ...(rule.server ? ["answered by server/"] : []),
    ...(rule.maxBody === undefined ? [] : [`body up to ${Math.round(rule.maxBody / 1024)} KB`]),
  ];
  return `| \`${route}\` | ${rule.methods.join(", ")} | ${who[rule.who]} | ${marks.join("; ")} |`;
};

export const accessPage = (): string =>
  `# Who may call which address

Written by \`node scripts/docs/renew.ts\` from \`lib/access/routes.ts\`; edit that table, not this page. What a person may do
with one object is decided in \`lib/access/rules.ts\` and in the commands of \`lib/applications\`. Signed-out people are sent to the
sign-in page (interfaces: 401); a missing role is 403; an object of somebody else is 404, like one that does not exist.

| address | methods | who | marks |
|---|---|---|---|
${(Object.entries(routes) as [string, RouteRule][]).map(line).join("\n")}
`;

if (import.meta.main) writeFileSync("docs/access.md", accessPage());
