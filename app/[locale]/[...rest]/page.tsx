import { notFound } from "next/navigation";

/** Addresses that the portal does not have: the 404 page in the language of the address, with header and help line. */
const Rest = () => notFound();

export default Rest;
