CREATE TABLE "safety_accounts" (
	"participant_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"mark" text NOT NULL,
	CONSTRAINT "safety_accounts_participant_id_mark_pk" PRIMARY KEY("participant_id","mark")
);
--> statement-breakpoint
CREATE TABLE "safety_duties" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"source" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"settled_at" timestamp with time zone,
	"settled_by" uuid,
	"outcome" text,
	"passed_on_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "safety_cases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"way" text NOT NULL,
	"level" text NOT NULL,
	"is_triaged" boolean DEFAULT false NOT NULL,
	"reported_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "safety_cases_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "safety_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"audience" text NOT NULL,
	"person_id" uuid,
	"sealed" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "safety_marks" (
	"case_id" uuid NOT NULL,
	"mark" text NOT NULL,
	"means" text NOT NULL,
	CONSTRAINT "safety_marks_case_id_mark_means_pk" PRIMARY KEY("case_id","mark","means")
);
--> statement-breakpoint
CREATE TABLE "safety_members" (
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"is_owner" boolean NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"until" timestamp with time zone,
	"added_by" uuid,
	CONSTRAINT "safety_members_case_id_person_id_pk" PRIMARY KEY("case_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "safety_participants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"sealed" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "safety_secrets" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"key" "bytea" NOT NULL,
	"sealed" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "safety_settings" (
	"id" integer PRIMARY KEY NOT NULL,
	"settings" jsonb NOT NULL
);
--> statement-breakpoint
CREATE INDEX "safety_accounts_by_mark" ON "safety_accounts" USING btree ("mark");--> statement-breakpoint
CREATE INDEX "safety_duties_by_case" ON "safety_duties" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "safety_duties_by_due" ON "safety_duties" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "safety_cases_by_report" ON "safety_cases" USING btree ("reported_at");--> statement-breakpoint
CREATE INDEX "safety_entries_by_case" ON "safety_entries" USING btree ("case_id","at");--> statement-breakpoint
CREATE INDEX "safety_marks_by_mark" ON "safety_marks" USING btree ("mark");--> statement-breakpoint
CREATE INDEX "safety_members_by_person" ON "safety_members" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "safety_participants_by_case" ON "safety_participants" USING btree ("case_id");--> statement-breakpoint
-- Row security of cases. talka_safety sees what the person sees for whom core/safety/in-cases.ts works; Talka itself
-- (the owner of these tables) puts things in and keeps the clocks, and reads nothing of what was reported.
DO $$ BEGIN
  CREATE ROLE talka_safety NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;--> statement-breakpoint
GRANT talka_safety TO CURRENT_USER;--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO talka_safety;--> statement-breakpoint
-- Without the marks of a person nobody is a member: whoever forgets to say who asks sees nothing.
CREATE FUNCTION safety_is_member(the_case uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT current_setting('talka.named', true) <> ''
    AND EXISTS (SELECT 1 FROM safety_members WHERE case_id = the_case AND until IS NULL
      AND person_id::text = current_setting('talka.person', true))
    AND NOT EXISTS (SELECT 1 FROM safety_marks WHERE case_id = the_case AND means <> 'reporter'
      AND mark = current_setting('talka.named', true))
$$;--> statement-breakpoint
CREATE FUNCTION safety_is_reporter(the_case uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT current_setting('talka.reporter', true) <> ''
    AND EXISTS (SELECT 1 FROM safety_marks WHERE case_id = the_case AND means = 'reporter'
      AND mark = current_setting('talka.reporter', true))
$$;--> statement-breakpoint
GRANT SELECT ON safety_cases, safety_secrets, safety_members, safety_marks, safety_participants, safety_accounts, safety_entries, safety_duties TO talka_safety;--> statement-breakpoint
GRANT INSERT ON safety_members, safety_participants, safety_accounts, safety_entries, safety_duties TO talka_safety;--> statement-breakpoint
GRANT UPDATE ON safety_cases, safety_members, safety_participants, safety_duties TO talka_safety;--> statement-breakpoint
GRANT DELETE ON safety_marks, safety_accounts TO talka_safety;--> statement-breakpoint
ALTER TABLE safety_cases ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE safety_cases FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE safety_secrets ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE safety_secrets FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE safety_members ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE safety_members FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE safety_marks ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE safety_marks FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE safety_participants ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE safety_participants FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE safety_accounts ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE safety_accounts FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE safety_entries ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE safety_entries FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE safety_duties ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE safety_duties FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY talka_keeps ON safety_cases FOR SELECT TO CURRENT_USER USING (true);--> statement-breakpoint
CREATE POLICY talka_receives ON safety_cases FOR INSERT TO CURRENT_USER WITH CHECK (true);--> statement-breakpoint
CREATE POLICY talka_receives ON safety_secrets FOR INSERT TO CURRENT_USER WITH CHECK (true);--> statement-breakpoint
CREATE POLICY talka_keeps ON safety_members TO CURRENT_USER USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY talka_keeps ON safety_marks FOR SELECT TO CURRENT_USER USING (true);--> statement-breakpoint
CREATE POLICY talka_receives ON safety_marks FOR INSERT TO CURRENT_USER WITH CHECK (true);--> statement-breakpoint
CREATE POLICY talka_keeps ON safety_duties TO CURRENT_USER USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY seen ON safety_cases FOR SELECT TO talka_safety USING (safety_is_member(id) OR safety_is_reporter(id));--> statement-breakpoint
CREATE POLICY worked_on ON safety_cases FOR UPDATE TO talka_safety USING (safety_is_member(id)) WITH CHECK (safety_is_member(id));--> statement-breakpoint
CREATE POLICY seen ON safety_secrets FOR SELECT TO talka_safety USING (safety_is_member(case_id) OR safety_is_reporter(case_id));--> statement-breakpoint
CREATE POLICY worked_on ON safety_members TO talka_safety USING (safety_is_member(case_id)) WITH CHECK (safety_is_member(case_id));--> statement-breakpoint
CREATE POLICY seen ON safety_marks FOR SELECT TO talka_safety USING (safety_is_member(case_id) OR (means = 'reporter' AND mark = current_setting('talka.reporter', true)));--> statement-breakpoint
CREATE POLICY mended ON safety_marks FOR DELETE TO talka_safety USING (means = 'named' AND safety_is_member(case_id));--> statement-breakpoint
CREATE POLICY worked_on ON safety_participants TO talka_safety USING (safety_is_member(case_id)) WITH CHECK (safety_is_member(case_id));--> statement-breakpoint
CREATE POLICY worked_on ON safety_accounts TO talka_safety USING (safety_is_member(case_id)) WITH CHECK (safety_is_member(case_id));--> statement-breakpoint
CREATE POLICY seen ON safety_entries FOR SELECT TO talka_safety USING (safety_is_member(case_id) OR (audience = 'reporter' AND safety_is_reporter(case_id)));--> statement-breakpoint
CREATE POLICY written ON safety_entries FOR INSERT TO talka_safety WITH CHECK (safety_is_member(case_id) OR (audience = 'reporter' AND person_id IS NULL AND safety_is_reporter(case_id)));--> statement-breakpoint
CREATE POLICY worked_on ON safety_duties TO talka_safety USING (safety_is_member(case_id)) WITH CHECK (safety_is_member(case_id));--> statement-breakpoint
-- What stands in the line of a case stays as it was written, whoever is at the database.
CREATE FUNCTION safety_never_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'this is never changed'; END $$;--> statement-breakpoint
CREATE TRIGGER safety_entries_stay BEFORE UPDATE ON safety_entries FOR EACH ROW EXECUTE FUNCTION safety_never_changed();
