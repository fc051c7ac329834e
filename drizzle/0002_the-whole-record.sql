CREATE TABLE "events" (
	"id" text PRIMARY KEY NOT NULL,
	"date" text NOT NULL,
	"body" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "taxonomies" (
	"edition" text NOT NULL,
	"dimension" text NOT NULL,
	"id" text NOT NULL,
	"label" text NOT NULL,
	"since" smallint,
	"successors" text[] NOT NULL,
	"note" jsonb NOT NULL,
	CONSTRAINT "taxonomies_edition_dimension_label_pk" PRIMARY KEY("edition","dimension","label")
);
--> statement-breakpoint
CREATE TABLE "terms" (
	"dimension" text NOT NULL,
	"id" text NOT NULL,
	"name" jsonb NOT NULL,
	"about" jsonb,
	"position" integer NOT NULL,
	CONSTRAINT "terms_dimension_id_pk" PRIMARY KEY("dimension","id")
);
--> statement-breakpoint
ALTER TABLE "holdings" ADD COLUMN "parts" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "measures" ADD COLUMN "additive" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "measures" ADD COLUMN "whole" text;