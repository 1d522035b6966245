CREATE TABLE "school_year_dates" (
	"id" integer PRIMARY KEY NOT NULL,
	"dates" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "school_years" (
	"year" integer PRIMARY KEY NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"opened_by" uuid,
	"told_at" timestamp with time zone
);
