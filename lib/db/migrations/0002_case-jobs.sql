CREATE INDEX "applications_drafts" ON "applications" USING btree ("updated_at") WHERE state = 'draft';--> statement-breakpoint
CREATE INDEX "idempotency_keys_at" ON "idempotency_keys" USING brin ("created_at");--> statement-breakpoint
CREATE INDEX "register_answers_down" ON "register_answers" USING btree ("answered_at") WHERE state = 'down';