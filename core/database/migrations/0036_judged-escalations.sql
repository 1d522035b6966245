ALTER TABLE "escalations" ADD COLUMN "judged_by" uuid;--> statement-breakpoint
ALTER TABLE "escalations" ADD COLUMN "told_at" timestamp with time zone;