CREATE TABLE "access_records" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"role" text NOT NULL,
	"office_id" text NOT NULL,
	"what" text NOT NULL,
	"why" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "applications" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" text,
	"service_id" text NOT NULL,
	"edition" text NOT NULL,
	"category" text,
	"subtype" text,
	"locale" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"subject_lookup" "bytea",
	"office_id" text,
	"state" text DEFAULT 'draft' NOT NULL,
	"stage" text,
	"assignee_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"sealed_answers" "bytea",
	"initials" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"filed_at" timestamp with time zone,
	"accepted_on" date,
	"due_on" date,
	"due_at" timestamp with time zone,
	"step_due_on" date,
	"next_due_on" date,
	"closed_at" timestamp with time zone,
	"outcome" text,
	CONSTRAINT "applications_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "chain_heads" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"cases" integer NOT NULL,
	"digest" "bytea" NOT NULL,
	"signature" "bytea" NOT NULL,
	"key_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "complaints" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" text NOT NULL,
	"application_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"addressee" text NOT NULL,
	"office_id" text NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"sealed" "bytea" NOT NULL,
	"sealed_decision" "bytea",
	"filed_at" timestamp with time zone NOT NULL,
	"accepted_on" date NOT NULL,
	"due_on" date NOT NULL,
	"forward_due_on" date,
	"forwarded_at" timestamp with time zone,
	"decided_at" timestamp with time zone,
	"decision" text,
	CONSTRAINT "complaints_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"field_id" text NOT NULL,
	"edition" text NOT NULL,
	"language" text NOT NULL,
	"wording" text NOT NULL,
	"given_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "events" (
	"application_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"type" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"actor_role" text,
	"office_id" text,
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	"step_id" text,
	"sealed_payload" "bytea" NOT NULL,
	"prev_hash" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "events_application_id_seq_pk" PRIMARY KEY("application_id","seq")
);
--> statement-breakpoint
CREATE TABLE "figures" (
	"id" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"value" bigint NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	CONSTRAINT "figures_id_valid_from_pk" PRIMARY KEY("id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"document_id" text NOT NULL,
	"item" smallint DEFAULT -1 NOT NULL,
	"sealed_name" "bytea" NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"pages" integer DEFAULT 1 NOT NULL,
	"sha256" text NOT NULL,
	"state" text NOT NULL,
	"refusal" text,
	"storage_key" text,
	"wrapped_key" "bytea",
	"uploaded_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"key" text NOT NULL,
	"person_id" uuid NOT NULL,
	"command" text NOT NULL,
	"answer" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_person_id_key_pk" PRIMARY KEY("person_id","key")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"channel" text NOT NULL,
	"to_lookup" "bytea" NOT NULL,
	"person_id" uuid,
	"application_id" uuid,
	"purpose" text NOT NULL,
	"language" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"secret" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"dedupe" text,
	"read_at" timestamp with time zone,
	CONSTRAINT "messages_dedupe_unique" UNIQUE("dedupe")
);
--> statement-breakpoint
CREATE TABLE "offices" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"region_id" text NOT NULL,
	"title_kk" text NOT NULL,
	"title_ru" text NOT NULL,
	"address_kk" text DEFAULT '' NOT NULL,
	"address_ru" text DEFAULT '' NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"parent_id" text,
	"demo" boolean DEFAULT false NOT NULL,
	"active" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE "otp_challenges" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"purpose" text NOT NULL,
	"object" text DEFAULT '' NOT NULL,
	"fingerprint" text DEFAULT '' NOT NULL,
	"person_id" uuid,
	"phone_lookup" "bytea" NOT NULL,
	"sealed_phone" "bytea" NOT NULL,
	"browser_hash" "bytea" NOT NULL,
	"salt" "bytea" NOT NULL,
	"code_mac" "bytea",
	"attempts" smallint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "parked_posts" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"path" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"evidence" text NOT NULL,
	"reference" text NOT NULL,
	"amount_kzt" bigint NOT NULL,
	"paid_on" date NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "payments_reference_unique" UNIQUE("reference")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"iin_lookup" "bytea" NOT NULL,
	"phone_lookup" "bytea",
	"sealed" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"blocked_at" timestamp with time zone,
	"demo" boolean DEFAULT false NOT NULL,
	CONSTRAINT "people_iin_lookup_unique" UNIQUE("iin_lookup")
);
--> statement-breakpoint
CREATE TABLE "rate_counters" (
	"key" "bytea" NOT NULL,
	"window_start" timestamp with time zone NOT NULL,
	"count" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "rate_counters_key_window_start_pk" PRIMARY KEY("key","window_start")
);
--> statement-breakpoint
CREATE TABLE "register_answers" (
	"application_id" uuid NOT NULL,
	"gateway_id" text NOT NULL,
	"item" smallint DEFAULT -1 NOT NULL,
	"asked_lookup" "bytea" NOT NULL,
	"state" text NOT NULL,
	"sealed" "bytea",
	"source" text DEFAULT '' NOT NULL,
	"answered_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "register_answers_application_id_gateway_id_item_pk" PRIMARY KEY("application_id","gateway_id","item")
);
--> statement-breakpoint
CREATE TABLE "result_files" (
	"result_id" uuid NOT NULL,
	"language" text NOT NULL,
	"storage_key" text NOT NULL,
	"wrapped_key" "bytea" NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "result_files_result_id_language_pk" PRIMARY KEY("result_id","language")
);
--> statement-breakpoint
CREATE TABLE "results" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"result_id" text NOT NULL,
	"kind" text NOT NULL,
	"number" text NOT NULL,
	"language" text NOT NULL,
	"sealed_content" "bytea" NOT NULL,
	"content_sha256" text NOT NULL,
	"initials" text NOT NULL,
	"office_id" text NOT NULL,
	"signer_name" text NOT NULL,
	"signed_way" text NOT NULL,
	"signed_at" timestamp with time zone NOT NULL,
	"signed_on" date NOT NULL,
	"valid_until" date,
	"standing" text DEFAULT 'valid' NOT NULL,
	"replaced_by" text,
	CONSTRAINT "results_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "role_grants" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"office_id" text NOT NULL,
	"granted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"granted_by" uuid,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "security_log" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"type" text NOT NULL,
	"outcome" text NOT NULL,
	"person_id" uuid,
	"session" text,
	"route" text DEFAULT '' NOT NULL,
	"request_id" text DEFAULT '' NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id_hash" "bytea" PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"proved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	"staff_powers" boolean DEFAULT false NOT NULL,
	"device" text DEFAULT '' NOT NULL,
	"address_part" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signatures" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"signer_id" uuid NOT NULL,
	"signer_role" text,
	"way" text NOT NULL,
	"language" text NOT NULL,
	"fingerprint" text NOT NULL,
	"sealed_snapshot" "bytea" NOT NULL,
	"evidence" jsonb NOT NULL,
	"status" text DEFAULT 'valid' NOT NULL,
	"signed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stage_reports" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"stage" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"attempts" smallint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "votes" (
	"application_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"opinion" text NOT NULL,
	"sealed_reason" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "votes_application_id_member_id_pk" PRIMARY KEY("application_id","member_id")
);
--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaints" ADD CONSTRAINT "complaints_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_answers" ADD CONSTRAINT "register_answers_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_files" ADD CONSTRAINT "result_files_result_id_results_id_fk" FOREIGN KEY ("result_id") REFERENCES "public"."results"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "results" ADD CONSTRAINT "results_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "access_records_owner" ON "access_records" USING btree ("owner_id","at");--> statement-breakpoint
CREATE INDEX "access_records_case" ON "access_records" USING btree ("application_id","at");--> statement-breakpoint
CREATE INDEX "access_records_staff" ON "access_records" USING btree ("staff_id","at");--> statement-breakpoint
CREATE INDEX "applications_owner" ON "applications" USING btree ("owner_id","updated_at");--> statement-breakpoint
CREATE INDEX "applications_queue" ON "applications" USING btree ("office_id","state","next_due_on","id");--> statement-breakpoint
CREATE INDEX "applications_assignee" ON "applications" USING btree ("assignee_id") WHERE assignee_id is not null;--> statement-breakpoint
CREATE INDEX "applications_subject" ON "applications" USING btree ("subject_lookup","service_id");--> statement-breakpoint
CREATE INDEX "complaints_case" ON "complaints" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "complaints_queue" ON "complaints" USING btree ("office_id","state","due_on");--> statement-breakpoint
CREATE INDEX "complaints_owner" ON "complaints" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "files_application" ON "files" USING btree ("application_id","document_id");--> statement-breakpoint
CREATE INDEX "messages_to" ON "messages" USING btree ("to_lookup","created_at");--> statement-breakpoint
CREATE INDEX "messages_person" ON "messages" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "messages_unsent" ON "messages" USING btree ("created_at") WHERE sent_at is null;--> statement-breakpoint
CREATE INDEX "offices_kind" ON "offices" USING btree ("kind","region_id");--> statement-breakpoint
CREATE INDEX "otp_challenges_phone" ON "otp_challenges" USING btree ("phone_lookup","purpose","created_at");--> statement-breakpoint
CREATE INDEX "payments_application" ON "payments" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "people_phone" ON "people" USING btree ("phone_lookup");--> statement-breakpoint
CREATE INDEX "rate_counters_window" ON "rate_counters" USING btree ("window_start");--> statement-breakpoint
CREATE INDEX "result_files_sha" ON "result_files" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "results_application" ON "results" USING btree ("application_id");--> statement-breakpoint
CREATE UNIQUE INDEX "role_grants_open" ON "role_grants" USING btree ("person_id","role","office_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "role_grants_office" ON "role_grants" USING btree ("office_id","role");--> statement-breakpoint
CREATE INDEX "security_log_at" ON "security_log" USING btree ("at");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "signatures_subject" ON "signatures" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "signatures_case" ON "signatures" USING btree ("application_id");--> statement-breakpoint
CREATE UNIQUE INDEX "signatures_once" ON "signatures" USING btree ("subject_kind","subject_id","signer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "stage_reports_once" ON "stage_reports" USING btree ("application_id","seq");--> statement-breakpoint
CREATE INDEX "stage_reports_unsent" ON "stage_reports" USING btree ("created_at") WHERE sent_at is null;