CREATE TABLE "eds_proofs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"purpose" text NOT NULL,
	"object" text NOT NULL,
	"fingerprint" text NOT NULL,
	"person_id" uuid,
	"channel" text NOT NULL,
	"state" text NOT NULL,
	"fault" text,
	"sealed_proof" "bytea" NOT NULL,
	"cms_sha256" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"checked_at" timestamp with time zone,
	"next_check_at" timestamp with time zone,
	"checks" smallint DEFAULT 0 NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "eds_proofs_cms_sha256_unique" UNIQUE("cms_sha256")
);
--> statement-breakpoint
CREATE TABLE "signing_links" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"bearer_hash" "bytea" NOT NULL,
	"purpose" text NOT NULL,
	"object" text NOT NULL,
	"fingerprint" text NOT NULL,
	"person_id" uuid,
	"browser_hash" "bytea" NOT NULL,
	"sealed_order" "bytea" NOT NULL,
	"state" text DEFAULT 'created' NOT NULL,
	"fault" text,
	"proof_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "signing_links_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "used_challenges" (
	"challenge_hash" "bytea" PRIMARY KEY NOT NULL,
	"used_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "signature_state" text DEFAULT 'valid' NOT NULL;--> statement-breakpoint
ALTER TABLE "offices" ADD COLUMN "bin" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "sealed_settings" "bytea";--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "way" text DEFAULT 'otp' NOT NULL;--> statement-breakpoint
ALTER TABLE "results" ADD COLUMN "signature_id" uuid;--> statement-breakpoint
ALTER TABLE "results" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "results" ADD COLUMN "withdrawal_ground" text;--> statement-breakpoint
ALTER TABLE "signatures" ADD COLUMN "sealed_proof" "bytea";--> statement-breakpoint
CREATE INDEX "eds_proofs_object" ON "eds_proofs" USING btree ("object");--> statement-breakpoint
CREATE INDEX "eds_proofs_waiting" ON "eds_proofs" USING btree ("next_check_at") WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX "signing_links_expiry" ON "signing_links" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "used_challenges_age" ON "used_challenges" USING btree ("used_at");