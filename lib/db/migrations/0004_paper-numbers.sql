CREATE TABLE "paper_numbers" (
	"service_id" text NOT NULL,
	"number_lookup" "bytea" NOT NULL,
	"application_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "paper_numbers_service_id_number_lookup_pk" PRIMARY KEY("service_id","number_lookup")
);
--> statement-breakpoint
ALTER TABLE "paper_numbers" ADD CONSTRAINT "paper_numbers_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "applications_minutes" ON "applications" USING btree ("due_at") WHERE due_at is not null and closed_at is null;