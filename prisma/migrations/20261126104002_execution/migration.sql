-- Searches that see neither accents nor capitals: the folded columns are written by PostgreSQL alone.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE FUNCTION fold(words TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  lower(regexp_replace(normalize(words, NFD), '[\u0300-\u036f]', '', 'g'));

-- CreateEnum
CREATE TYPE "RemarkKind" AS ENUM ('SUBMITTED', 'WITHDRAWN', 'VALIDATED', 'RETURNED', 'REOPENED', 'QUESTION', 'ANSWER');

-- CreateEnum
CREATE TYPE "EvidenceForm" AS ENUM ('FILE', 'LINK', 'SEI');

-- CreateEnum
CREATE TYPE "FileScan" AS ENUM ('NOT_SCANNED', 'CLEAN', 'WAITING');

-- DropIndex
DROP INDEX "Evidence_partyId_idx";

-- AlterTable
ALTER TABLE "Activity" ADD COLUMN     "attendees" INTEGER,
ADD COLUMN     "partners" TEXT;

ALTER TABLE "Activity" ADD COLUMN "folded" TEXT GENERATED ALWAYS AS (fold("title" || ' ' || coalesce("narrative", '') || ' ' || coalesce("place", '') || ' ' || coalesce("partners", ''))) STORED;

-- AlterTable
ALTER TABLE "Agreement" ADD COLUMN     "reviewDays" INTEGER NOT NULL DEFAULT 10;

-- AlterTable
ALTER TABLE "Goal" ADD COLUMN     "folded" TEXT GENERATED ALWAYS AS (fold("code" || ' ' || "description")) STORED,
ADD COLUMN     "weight" INTEGER;

-- AlterTable
ALTER TABLE "Party" ADD COLUMN     "folded" TEXT GENERATED ALWAYS AS (fold("acronym" || ' ' || "name")) STORED;

-- CreateTable
CREATE TABLE "Remark" (
    "id" UUID NOT NULL,
    "activityId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "kind" "RemarkKind" NOT NULL,
    "text" TEXT,
    "points" JSONB NOT NULL DEFAULT '[]',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Remark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "userId" UUID NOT NULL,
    "remarkId" UUID NOT NULL,
    "mentioned" BOOLEAN NOT NULL DEFAULT false,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("userId","remarkId")
);

-- CreateTable
CREATE TABLE "EvidenceFile" (
    "id" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "storageKey" TEXT NOT NULL,
    "scan" "FileScan" NOT NULL DEFAULT 'NOT_SCANNED',
    "checkedAt" TIMESTAMPTZ(3),
    "intact" BOOLEAN NOT NULL DEFAULT true,
    "uploadedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EvidenceFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PeriodLock" (
    "id" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "lockedById" UUID NOT NULL,
    "lockedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PeriodLock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PeriodReopening" (
    "id" UUID NOT NULL,
    "lockId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "openedById" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedById" UUID,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PeriodReopening_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- Each stored file becomes the first version of its evidence.
INSERT INTO "EvidenceFile"
  ("id", "evidenceId", "number", "fileName", "mediaType", "size", "sha256", "storageKey", "uploadedById", "createdAt")
SELECT gen_random_uuid(), "id", 1, "fileName", "mediaType", "size", "sha256", "storageKey", "uploadedById", "createdAt"
FROM "Evidence";

ALTER TABLE "Evidence" ADD COLUMN "title" TEXT;
UPDATE "Evidence" SET "title" = regexp_replace("fileName", '\.[^.]*$', '');
ALTER TABLE "Evidence" RENAME COLUMN "uploadedById" TO "createdById";
ALTER TABLE "Evidence" RENAME CONSTRAINT "Evidence_uploadedById_fkey" TO "Evidence_createdById_fkey";
ALTER INDEX "Evidence_uploadedById_idx" RENAME TO "Evidence_createdById_idx";

ALTER TABLE "Evidence" DROP COLUMN "fileName",
DROP COLUMN "mediaType",
DROP COLUMN "sha256",
DROP COLUMN "size",
DROP COLUMN "storageKey",
ALTER COLUMN "title" SET NOT NULL,
ADD COLUMN     "factOn" DATE,
ADD COLUMN     "form" "EvidenceForm" NOT NULL DEFAULT 'FILE',
ADD COLUMN     "publishedAt" TIMESTAMPTZ(3),
ADD COLUMN     "publishedById" UUID,
ADD COLUMN     "seiCrc" CHAR(8),
ADD COLUMN     "seiProcess" TEXT,
ADD COLUMN     "seiVerifier" TEXT,
ADD COLUMN     "url" TEXT,
ADD COLUMN     "validUntil" DATE,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

ALTER TABLE "Evidence" ADD COLUMN "folded" TEXT GENERATED ALWAYS AS (fold("title" || ' ' || coalesce("url", '') || ' ' || coalesce("seiProcess", ''))) STORED;

-- Each review becomes a remark of the conversation.
INSERT INTO "Remark" ("id", "activityId", "authorId", "kind", "text", "createdAt")
SELECT "id", "activityId", "reviewerId", "decision"::text::"RemarkKind", "note", "createdAt" FROM "Review";

DROP TABLE "Review";
DROP TYPE "ReviewDecision";

-- CreateIndex
CREATE INDEX "Remark_activityId_createdAt_idx" ON "Remark"("activityId", "createdAt");

-- CreateIndex
CREATE INDEX "Remark_authorId_idx" ON "Remark"("authorId");

-- CreateIndex
CREATE INDEX "Notice_remarkId_idx" ON "Notice"("remarkId");

-- CreateIndex
CREATE INDEX "Notice_userId_readAt_idx" ON "Notice"("userId", "readAt");

-- CreateIndex
CREATE UNIQUE INDEX "EvidenceFile_storageKey_key" ON "EvidenceFile"("storageKey");

-- CreateIndex
CREATE INDEX "EvidenceFile_sha256_idx" ON "EvidenceFile"("sha256");

-- CreateIndex
CREATE INDEX "EvidenceFile_scan_idx" ON "EvidenceFile"("scan");

-- CreateIndex
CREATE INDEX "EvidenceFile_checkedAt_idx" ON "EvidenceFile"("checkedAt");

-- CreateIndex
CREATE INDEX "EvidenceFile_uploadedById_idx" ON "EvidenceFile"("uploadedById");

-- CreateIndex
CREATE UNIQUE INDEX "EvidenceFile_evidenceId_number_key" ON "EvidenceFile"("evidenceId", "number");

-- CreateIndex
CREATE INDEX "PeriodLock_lockedById_idx" ON "PeriodLock"("lockedById");

-- CreateIndex
CREATE UNIQUE INDEX "PeriodLock_agreementId_year_key" ON "PeriodLock"("agreementId", "year");

-- CreateIndex
CREATE INDEX "PeriodReopening_lockId_partyId_idx" ON "PeriodReopening"("lockId", "partyId");

-- CreateIndex
CREATE INDEX "PeriodReopening_partyId_idx" ON "PeriodReopening"("partyId");

-- CreateIndex
CREATE INDEX "PeriodReopening_openedById_idx" ON "PeriodReopening"("openedById");

-- CreateIndex
CREATE INDEX "PeriodReopening_closedById_idx" ON "PeriodReopening"("closedById");

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_userId_list_name_key" ON "SavedView"("userId", "list", "name");

-- CreateIndex
CREATE INDEX "Activity_folded_idx" ON "Activity" USING GIN ("folded" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Evidence_partyId_createdAt_idx" ON "Evidence"("partyId", "createdAt");

-- CreateIndex
CREATE INDEX "Evidence_publishedById_idx" ON "Evidence"("publishedById");

-- CreateIndex
CREATE INDEX "Evidence_validUntil_idx" ON "Evidence"("validUntil");

-- CreateIndex
CREATE INDEX "Evidence_folded_idx" ON "Evidence" USING GIN ("folded" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "Activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_remarkId_fkey" FOREIGN KEY ("remarkId") REFERENCES "Remark"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceFile" ADD CONSTRAINT "EvidenceFile_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceFile" ADD CONSTRAINT "EvidenceFile_uploadedById_fkey" FOREIGN KEY ("uploadedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PeriodLock" ADD CONSTRAINT "PeriodLock_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PeriodLock" ADD CONSTRAINT "PeriodLock_lockedById_fkey" FOREIGN KEY ("lockedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PeriodReopening" ADD CONSTRAINT "PeriodReopening_lockId_fkey" FOREIGN KEY ("lockId") REFERENCES "PeriodLock"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PeriodReopening" ADD CONSTRAINT "PeriodReopening_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PeriodReopening" ADD CONSTRAINT "PeriodReopening_openedById_fkey" FOREIGN KEY ("openedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PeriodReopening" ADD CONSTRAINT "PeriodReopening_closedById_fkey" FOREIGN KEY ("closedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
