ALTER TABLE "plans" ADD COLUMN "undoes_only" jsonb;--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "undone_by" uuid;--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "known_changes" jsonb DEFAULT '[]'::jsonb NOT NULL;