CREATE TABLE "chain_head_entries" (
	"head_id" bigint NOT NULL,
	"application_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "chain_head_entries_application_id_head_id_pk" PRIMARY KEY("application_id","head_id")
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"office_id" text NOT NULL,
	"command" text NOT NULL,
	"step_id" text NOT NULL,
	"result_id" text NOT NULL,
	"case_version" integer NOT NULL,
	"fingerprint" text NOT NULL,
	"sealed_snapshot" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"signed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "failure_protocols" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"system" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"reports" integer DEFAULT 0 NOT NULL,
	"cause" text NOT NULL,
	"signature" "bytea"
);
--> statement-breakpoint
CREATE TABLE "notice_nonces" (
	"source" text NOT NULL,
	"nonce" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "notice_nonces_source_nonce_pk" PRIMARY KEY("source","nonce")
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"application_id" uuid NOT NULL,
	"step_id" text NOT NULL,
	"command" text NOT NULL,
	"role" text NOT NULL,
	"office_id" text NOT NULL,
	"assignee_id" uuid,
	"due_on" date NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"escalated_at" timestamp with time zone,
	CONSTRAINT "tasks_application_id_step_id_role_pk" PRIMARY KEY("application_id","step_id","role")
);
--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "station" text;--> statement-breakpoint
ALTER TABLE "chain_head_entries" ADD CONSTRAINT "chain_head_entries_head_id_chain_heads_id_fk" FOREIGN KEY ("head_id") REFERENCES "public"."chain_heads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "chain_head_entries_head" ON "chain_head_entries" USING btree ("head_id");--> statement-breakpoint
CREATE INDEX "decisions_case" ON "decisions" USING btree ("application_id","person_id");--> statement-breakpoint
CREATE INDEX "notice_nonces_at" ON "notice_nonces" USING btree ("at");--> statement-breakpoint
CREATE INDEX "tasks_role" ON "tasks" USING btree ("office_id","role","due_on","application_id");--> statement-breakpoint
CREATE INDEX "tasks_office" ON "tasks" USING btree ("office_id","due_on","application_id");--> statement-breakpoint
CREATE INDEX "tasks_late" ON "tasks" USING btree ("due_on") WHERE escalated_at is null;--> statement-breakpoint
CREATE INDEX "applications_closed" ON "applications" USING btree ("office_id","closed_at","id") WHERE closed_at is not null;--> statement-breakpoint
CREATE INDEX "applications_deadline" ON "applications" USING btree ("due_on") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "events_at" ON "events" USING brin ("at");