ALTER TABLE "plans" ADD COLUMN "running_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "ended_before" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "wish" text;--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "wished_by" uuid;--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "wished_at" timestamp with time zone;