CREATE TABLE "secrets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"for_person_id" uuid NOT NULL,
	"sign_in_name" text NOT NULL,
	"sealed" text,
	"ready_at" timestamp with time zone,
	"expires_at" timestamp with time zone NOT NULL,
	"request_id" uuid,
	"plan_id" uuid,
	"source_id" text
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"person_id" uuid,
	"action" text NOT NULL,
	"outcome" text NOT NULL,
	"subject" text,
	"details" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"source_id" text PRIMARY KEY NOT NULL,
	"object_id" uuid NOT NULL,
	"school_id" text NOT NULL,
	"school_year" integer
);
--> statement-breakpoint
CREATE TABLE "class_groups" (
	"key" text PRIMARY KEY NOT NULL,
	"object_id" uuid NOT NULL,
	"school_id" text NOT NULL,
	"class_name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plan_operations" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"phase" integer NOT NULL,
	"operation" jsonb NOT NULL,
	"status" text DEFAULT 'planned' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"problem" jsonb
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"id" uuid PRIMARY KEY NOT NULL,
	"roster_id" uuid NOT NULL,
	"roster_name" text NOT NULL,
	"school_year" integer,
	"school_ids" jsonb NOT NULL,
	"status" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"made_by" uuid NOT NULL,
	"approved_by" uuid,
	"approved_at" timestamp with time zone,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"counts" jsonb,
	"risks" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"seats" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"differences" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"problem" jsonb,
	"worker" uuid,
	"worker_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sign_in_names" (
	"sign_in_name" text PRIMARY KEY NOT NULL,
	"taken_for" text NOT NULL,
	"taken_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"word" text NOT NULL,
	"params" jsonb NOT NULL,
	"link" text,
	"request_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"delivered_at" timestamp with time zone,
	"undeliverable_at" timestamp with time zone,
	"next_try_at" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "data_keys" (
	"id" integer PRIMARY KEY NOT NULL,
	"wrapped_by" text NOT NULL,
	"wrapped" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "given_roles" (
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"given_by" uuid NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	CONSTRAINT "given_roles_person_id_role_pk" PRIMARY KEY("person_id","role")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"sort_key" text NOT NULL,
	"search_text" text NOT NULL,
	"sign_in_name" text NOT NULL,
	"directory_role" text,
	"class_name" text,
	"language" text,
	"conversation" jsonb,
	"welcomed_at" timestamp with time zone,
	"read_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "request_events" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"request_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"person_id" uuid,
	"kind" text NOT NULL,
	"note" text,
	"word" text,
	"params" jsonb
);
--> statement-breakpoint
CREATE TABLE "requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"fields" jsonb NOT NULL,
	"title" text NOT NULL,
	"search_text" text NOT NULL,
	"status" text NOT NULL,
	"requester_id" uuid NOT NULL,
	"account_id" uuid,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"reason" text,
	"version" integer DEFAULT 0 NOT NULL,
	"settled" boolean DEFAULT false NOT NULL,
	"claimed_until" timestamp with time zone,
	"delayed_since" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "requests_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "rosters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"school_year" integer,
	"imported_at" timestamp with time zone NOT NULL,
	"imported_by" uuid NOT NULL,
	"pupils" integer NOT NULL,
	"staff" integer NOT NULL,
	"classes" integer NOT NULL,
	"content_hash" text NOT NULL,
	"document" jsonb NOT NULL,
	CONSTRAINT "rosters_content_hash_unique" UNIQUE("content_hash")
);
--> statement-breakpoint
ALTER TABLE "plan_operations" ADD CONSTRAINT "plan_operations_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_events" ADD CONSTRAINT "request_events_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "secrets_by_request" ON "secrets" USING btree ("request_id");--> statement-breakpoint
CREATE UNIQUE INDEX "secrets_by_plan" ON "secrets" USING btree ("plan_id","source_id");--> statement-breakpoint
CREATE INDEX "secrets_by_expiry" ON "secrets" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "audit_by_subject" ON "audit_entries" USING btree ("subject","id");--> statement-breakpoint
CREATE INDEX "audit_by_person" ON "audit_entries" USING btree ("person_id","id");--> statement-breakpoint
CREATE INDEX "plan_operations_by_plan" ON "plan_operations" USING btree ("plan_id","status","phase","id");--> statement-breakpoint
CREATE INDEX "plans_by_time" ON "plans" USING btree ("made_at");--> statement-breakpoint
CREATE INDEX "notices_waiting" ON "notices" USING btree ("next_try_at") WHERE delivered_at is null and undeliverable_at is null;--> statement-breakpoint
CREATE INDEX "people_by_sign_in_name" ON "people" USING btree ("sign_in_name");--> statement-breakpoint
CREATE INDEX "people_by_sort_key" ON "people" USING btree ("sort_key");--> statement-breakpoint
CREATE INDEX "request_events_by_request" ON "request_events" USING btree ("request_id","id");--> statement-breakpoint
CREATE INDEX "requests_by_requester" ON "requests" USING btree ("requester_id","number");--> statement-breakpoint
CREATE INDEX "requests_by_status" ON "requests" USING btree ("status","number");