-- CreateEnum
CREATE TYPE "CourseModality" AS ENUM ('IN_PERSON', 'ONLINE', 'HYBRID');

-- CreateEnum
CREATE TYPE "PracticeStatus" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED');

-- CreateTable
CREATE TABLE "CourseClass" (
    "id" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "modality" "CourseModality" NOT NULL,
    "hours" DECIMAL(6,2) NOT NULL,
    "places" INTEGER,
    "enrolFrom" DATE NOT NULL,
    "enrolTo" DATE NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "place" TEXT,
    "enrolUrl" TEXT,
    "cancelledReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "folded" TEXT GENERATED ALWAYS AS (fold("title" || ' ' || "audience" || ' ' || coalesce("place", ''))) STORED,

    CONSTRAINT "CourseClass_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GoodPractice" (
    "id" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "status" "PracticeStatus" NOT NULL DEFAULT 'DRAFT',
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "done" TEXT,
    "results" TEXT,
    "year" INTEGER NOT NULL,
    "axis" TEXT,
    "link" TEXT,
    "evidenceId" UUID,
    "restricted" BOOLEAN NOT NULL DEFAULT false,
    "returnNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "editedById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedById" UUID,
    "submittedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "publishedAt" TIMESTAMPTZ(3),
    "folded" TEXT GENERATED ALWAYS AS (fold("title" || ' ' || "summary" || ' ' || coalesce("done", '') || ' ' || coalesce("results", ''))) STORED,

    CONSTRAINT "GoodPractice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CourseClass_partyId_idx" ON "CourseClass"("partyId");

-- CreateIndex
CREATE INDEX "CourseClass_createdById_idx" ON "CourseClass"("createdById");

-- CreateIndex
CREATE INDEX "CourseClass_enrolTo_id_idx" ON "CourseClass"("enrolTo", "id");

-- CreateIndex
CREATE INDEX "CourseClass_endsOn_id_idx" ON "CourseClass"("endsOn", "id");

-- CreateIndex
CREATE INDEX "CourseClass_folded_idx" ON "CourseClass" USING GIN ("folded" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "GoodPractice_partyId_status_idx" ON "GoodPractice"("partyId", "status");

-- CreateIndex
CREATE INDEX "GoodPractice_status_publishedAt_id_idx" ON "GoodPractice"("status", "publishedAt", "id");

-- CreateIndex
CREATE INDEX "GoodPractice_evidenceId_idx" ON "GoodPractice"("evidenceId");

-- CreateIndex
CREATE INDEX "GoodPractice_createdById_idx" ON "GoodPractice"("createdById");

-- CreateIndex
CREATE INDEX "GoodPractice_editedById_idx" ON "GoodPractice"("editedById");

-- CreateIndex
CREATE INDEX "GoodPractice_submittedById_idx" ON "GoodPractice"("submittedById");

-- CreateIndex
CREATE INDEX "GoodPractice_decidedById_idx" ON "GoodPractice"("decidedById");

-- CreateIndex
CREATE INDEX "GoodPractice_folded_idx" ON "GoodPractice" USING GIN ("folded" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "CourseClass" ADD CONSTRAINT "CourseClass_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourseClass" ADD CONSTRAINT "CourseClass_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GoodPractice" ADD CONSTRAINT "GoodPractice_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GoodPractice" ADD CONSTRAINT "GoodPractice_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GoodPractice" ADD CONSTRAINT "GoodPractice_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GoodPractice" ADD CONSTRAINT "GoodPractice_editedById_fkey" FOREIGN KEY ("editedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GoodPractice" ADD CONSTRAINT "GoodPractice_submittedById_fkey" FOREIGN KEY ("submittedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GoodPractice" ADD CONSTRAINT "GoodPractice_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the form asks holds for whoever writes.
ALTER TABLE "CourseClass" ADD CONSTRAINT "CourseClass_days"
  CHECK ("enrolFrom" <= "enrolTo" AND "startsOn" <= "endsOn" AND "enrolFrom" <= "startsOn" AND "enrolTo" <= "endsOn");
ALTER TABLE "CourseClass" ADD CONSTRAINT "CourseClass_enrolUrl" CHECK ("enrolUrl" ~ '^https://');
ALTER TABLE "GoodPractice" ADD CONSTRAINT "GoodPractice_published"
  CHECK (("status" = 'PUBLISHED') = ("publishedAt" IS NOT NULL));
ALTER TABLE "GoodPractice" ADD CONSTRAINT "GoodPractice_decided_by_another"
  CHECK ("status" <> 'PUBLISHED' OR ("decidedById" IS NOT NULL AND "decidedById" NOT IN ("createdById", "editedById", "submittedById")));
