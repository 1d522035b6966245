CREATE TABLE "drift_checks" (
	"id" integer PRIMARY KEY NOT NULL,
	"asked_at" timestamp with time zone,
	"checked_at" timestamp with time zone,
	"unseen" jsonb DEFAULT '[]'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "drift_findings" (
	"key" text PRIMARY KEY NOT NULL,
	"finding" jsonb NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"told_at" timestamp with time zone
);
