CREATE TABLE "slips" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"class_key" text NOT NULL,
	"label" jsonb NOT NULL,
	"place" integer NOT NULL,
	"teachers" jsonb NOT NULL,
	"given_to" uuid,
	"pupils" jsonb NOT NULL,
	"pupil_count" integer NOT NULL,
	"ready_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"printed_at" timestamp with time zone,
	"printed_by" uuid,
	"closed_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "secrets" ALTER COLUMN "for_person_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "secrets" ADD COLUMN "class_key" text;--> statement-breakpoint
ALTER TABLE "secrets" ADD COLUMN "slip_id" uuid;--> statement-breakpoint
CREATE INDEX "slips_by_class" ON "slips" USING btree ("class_key");--> statement-breakpoint
CREATE INDEX "slips_by_plan" ON "slips" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "secrets_by_slip" ON "secrets" USING btree ("slip_id");--> statement-breakpoint
ALTER TABLE "secrets" ADD CONSTRAINT "secrets_for_somebody" CHECK ((for_person_id is null) <> (class_key is null));