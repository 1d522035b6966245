CREATE TABLE "explained" (
	"source_id" text PRIMARY KEY NOT NULL,
	"explained_by" uuid NOT NULL,
	"explained_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "manual_steps" (
	"step" text PRIMARY KEY NOT NULL,
	"done_by" uuid NOT NULL,
	"done_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "matches" (
	"source_id" text PRIMARY KEY NOT NULL,
	"object_id" uuid,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "policies" (
	"id" integer PRIMARY KEY NOT NULL,
	"policy" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tenant_groups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tenant_readings" (
	"id" integer PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"read_at" timestamp with time zone NOT NULL,
	"users_link" text NOT NULL,
	"groups_link" text NOT NULL,
	"tracked" text NOT NULL,
	"facts" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tenant_users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "left_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "confirming_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "confirmed_by" uuid;--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "matches" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "leavers" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "scope" text DEFAULT 'everything' NOT NULL;--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "undoes" uuid;--> statement-breakpoint
ALTER TABLE "sign_in_names" ADD COLUMN "freed_at" timestamp with time zone;