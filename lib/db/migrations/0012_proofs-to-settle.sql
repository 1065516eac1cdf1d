DROP INDEX "eds_proofs_waiting";--> statement-breakpoint
CREATE INDEX "eds_proofs_waiting" ON "eds_proofs" USING btree ("next_check_at") WHERE next_check_at is not null;