CREATE TABLE "exceptions" (
	"key" text PRIMARY KEY NOT NULL,
	"is" text NOT NULL,
	"should" text NOT NULL,
	"accepted_by" uuid NOT NULL,
	"accepted_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "amendments" (
	"source_id" text NOT NULL,
	"kind" text NOT NULL,
	"school_id" text NOT NULL,
	"school_year" integer,
	"is" jsonb NOT NULL,
	"was" jsonb NOT NULL,
	"request_id" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "amendments_source_id_kind_pk" PRIMARY KEY("source_id","kind")
);
--> statement-breakpoint
ALTER TABLE "secrets" ADD COLUMN "usable_until" timestamp with time zone;