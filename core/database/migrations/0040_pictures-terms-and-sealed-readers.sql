CREATE TABLE "expected_pictures" (
	"mark" text PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"is_allowed" boolean NOT NULL,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "sealed_reader" text;--> statement-breakpoint
ALTER TABLE "safety_duties" ADD COLUMN "responsible_id" uuid;