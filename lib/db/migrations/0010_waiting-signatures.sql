CREATE INDEX "signatures_not_valid" ON "signatures" USING btree ("signer_id") WHERE status <> 'valid';--> statement-breakpoint
-- A signature whose check is not done, or that did not pass it, may be completed or replaced; one that holds is never changed.
CREATE FUNCTION keep_signature() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a signature that holds is never changed';
END
$$;
--> statement-breakpoint
CREATE TRIGGER keep_signature BEFORE UPDATE ON "signatures" FOR EACH ROW WHEN (OLD.status = 'valid') EXECUTE FUNCTION keep_signature();
