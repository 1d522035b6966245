ALTER TABLE "rosters" ADD COLUMN "school_ids" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "rosters" ADD COLUMN "school_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE "rosters" SET "school_ids" = "document"->'schoolIds', "school_name" = "document"->>'schoolName';
