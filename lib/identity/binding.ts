import { askRegister } from "#lib/gateway/client.ts";

/** Whether the Base of Mobile Citizens holds this number under this IIN. Ask only after the number itself was proved by a code. */
export const binding = async (iin: string, phone: string): Promise<"bound" | "not-bound" | "down"> => {
  const answer = await askRegister({ register: "mobile-citizen", iin, about: "applicant" });
  if (answer.state === "down") return "down";
  return answer.state === "found" && answer.facts.phone === phone ? "bound" : "not-bound";
};
