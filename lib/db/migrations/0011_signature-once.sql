ALTER TABLE "eds_proofs" ADD COLUMN "signed_sha256" text;--> statement-breakpoint
UPDATE "eds_proofs" SET "signed_sha256" = "cms_sha256";--> statement-breakpoint
ALTER TABLE "eds_proofs" ALTER COLUMN "signed_sha256" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "eds_proofs" ADD CONSTRAINT "eds_proofs_signed_sha256_unique" UNIQUE("signed_sha256");
