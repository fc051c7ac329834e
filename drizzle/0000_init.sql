CREATE TABLE "datasets" (
	"id" text PRIMARY KEY NOT NULL,
	"title" jsonb NOT NULL,
	"publisher" text NOT NULL,
	"description" jsonb NOT NULL,
	"homepage" text
);
--> statement-breakpoint
CREATE TABLE "editions" (
	"slug" text PRIMARY KEY NOT NULL,
	"dataset" text NOT NULL,
	"title" text NOT NULL,
	"published" text NOT NULL,
	"sequence" serial NOT NULL,
	"imported" timestamp with time zone DEFAULT now() NOT NULL,
	"sha256" text NOT NULL,
	"observations" bigint NOT NULL,
	"withdrawn" boolean DEFAULT false NOT NULL,
	"publisher" text NOT NULL,
	"licence" text NOT NULL,
	"attribution" text NOT NULL,
	"note" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "figures" (
	"slug" text PRIMARY KEY NOT NULL,
	"origin" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"position" integer NOT NULL,
	"body" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "holdings" (
	"edition" text NOT NULL,
	"measure" text NOT NULL,
	"unit" text NOT NULL,
	"prices" text NOT NULL,
	"first_year" integer NOT NULL,
	"last_year" integer NOT NULL,
	"regions" text[] NOT NULL,
	"coverage" jsonb NOT NULL,
	CONSTRAINT "holdings_edition_measure_pk" PRIMARY KEY("edition","measure")
);
--> statement-breakpoint
CREATE TABLE "measures" (
	"id" text PRIMARY KEY NOT NULL,
	"unit" text NOT NULL,
	"kind" text NOT NULL,
	"dimensions" text[] NOT NULL,
	"name" jsonb NOT NULL,
	"noun" jsonb NOT NULL,
	"definition" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "observations" (
	"edition" text NOT NULL,
	"measure" text NOT NULL,
	"region" text NOT NULL,
	"focus_area" text DEFAULT 'all' NOT NULL,
	"activity" text DEFAULT 'all' NOT NULL,
	"size_band" text DEFAULT 'all' NOT NULL,
	"model" text DEFAULT 'all' NOT NULL,
	"period" text NOT NULL,
	"reading" smallint DEFAULT 0 NOT NULL,
	"year" smallint NOT NULL,
	"value" numeric NOT NULL,
	"status" text NOT NULL,
	"precision" numeric,
	"note" text DEFAULT '' NOT NULL,
	"source" integer NOT NULL,
	CONSTRAINT "observations_edition_measure_region_focus_area_activity_size_band_model_period_reading_pk" PRIMARY KEY("edition","measure","region","focus_area","activity","size_band","model","period","reading")
);
--> statement-breakpoint
CREATE TABLE "region_meanings" (
	"region" text NOT NULL,
	"edition" text NOT NULL,
	"stands_for" text,
	"meaning" jsonb NOT NULL,
	CONSTRAINT "region_meanings_region_edition_pk" PRIMARY KEY("region","edition")
);
--> statement-breakpoint
CREATE TABLE "regions" (
	"code" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"numeric" text,
	"name" jsonb NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"edition" text NOT NULL,
	"id" integer NOT NULL,
	"source" text NOT NULL,
	"source_table" text NOT NULL,
	"found_in" text NOT NULL,
	CONSTRAINT "sources_edition_id_pk" PRIMARY KEY("edition","id")
);
--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_dataset_datasets_id_fk" FOREIGN KEY ("dataset") REFERENCES "public"."datasets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holdings" ADD CONSTRAINT "holdings_edition_editions_slug_fk" FOREIGN KEY ("edition") REFERENCES "public"."editions"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holdings" ADD CONSTRAINT "holdings_measure_measures_id_fk" FOREIGN KEY ("measure") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observations" ADD CONSTRAINT "observations_edition_measure_holdings_edition_measure_fk" FOREIGN KEY ("edition","measure") REFERENCES "public"."holdings"("edition","measure") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observations" ADD CONSTRAINT "observations_edition_source_sources_edition_id_fk" FOREIGN KEY ("edition","source") REFERENCES "public"."sources"("edition","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_meanings" ADD CONSTRAINT "region_meanings_region_regions_code_fk" FOREIGN KEY ("region") REFERENCES "public"."regions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_edition_editions_slug_fk" FOREIGN KEY ("edition") REFERENCES "public"."editions"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "editions_dataset_index" ON "editions" USING btree ("dataset");