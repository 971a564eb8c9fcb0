-- CreateEnum
CREATE TYPE "ChangeKind" AS ENUM ('MOVED', 'REVISED', 'SUSPENDED', 'RESUMED', 'WAIVED', 'CANCELLED', 'REOPENED');

-- CreateEnum
CREATE TYPE "ReliefKind" AS ENUM ('SUSPENSION', 'WAIVER');

-- AlterEnum: a suspension is an interval beside the status, no status of its own. Nothing wrote SUSPENDED before.
CREATE TYPE "ObligationStatus_new" AS ENUM ('OPEN', 'IN_REVIEW', 'FULFILLED', 'NOTHING_TO_REPORT', 'WAIVED', 'CANCELLED');
ALTER TABLE "public"."Obligation" ALTER COLUMN "status" DROP DEFAULT;
ALTER TABLE "Obligation" ALTER COLUMN "status" TYPE "ObligationStatus_new" USING ("status"::text::"ObligationStatus_new");
ALTER TYPE "ObligationStatus" RENAME TO "ObligationStatus_old";
ALTER TYPE "ObligationStatus_new" RENAME TO "ObligationStatus";
DROP TYPE "public"."ObligationStatus_old";
ALTER TABLE "Obligation" ALTER COLUMN "status" SET DEFAULT 'OPEN';

-- AlterTable
ALTER TABLE "Agreement" ADD COLUMN     "accessionLabel" TEXT NOT NULL DEFAULT 'Acordo de Adesão',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "AgreementEvent" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "withdrawnReason" TEXT;

-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN     "minimumHours" INTEGER,
ADD COLUMN     "since" DATE;

-- AlterTable
ALTER TABLE "Goal" ADD COLUMN     "addedOn" DATE,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "NonWorkingDay" ADD COLUMN     "proposed" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Obligation" ADD COLUMN     "fingerprint" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "minimumHours" INTEGER,
ADD COLUMN     "slot" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "suspendedFrom" DATE,
ADD COLUMN     "suspendedTo" DATE;

-- AlterTable
ALTER TABLE "Party" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "WorkPlan" ADD COLUMN     "publishedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Accession" (
    "partyId" UUID NOT NULL,
    "instrument" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "seiProcess" TEXT NOT NULL,
    "signedOn" DATE NOT NULL,
    "scope" TEXT NOT NULL,
    "eventId" UUID NOT NULL,
    "endedReason" TEXT,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Accession_pkey" PRIMARY KEY ("partyId")
);

-- CreateTable
CREATE TABLE "ObligationChange" (
    "id" UUID NOT NULL,
    "obligationId" UUID NOT NULL,
    "kind" "ChangeKind" NOT NULL,
    "previousDueOn" DATE,
    "dueOn" DATE,
    "reason" TEXT NOT NULL,
    "actorId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ObligationChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Relief" (
    "id" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "kind" "ReliefKind" NOT NULL,
    "goalCodes" TEXT[],
    "partyId" UUID,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "withdrawnReason" TEXT,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Relief_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Accession_eventId_key" ON "Accession"("eventId");

-- CreateIndex
CREATE INDEX "Accession_createdById_idx" ON "Accession"("createdById");

-- CreateIndex
CREATE INDEX "ObligationChange_obligationId_at_idx" ON "ObligationChange"("obligationId", "at");

-- CreateIndex
CREATE INDEX "ObligationChange_actorId_idx" ON "ObligationChange"("actorId");

-- CreateIndex
CREATE INDEX "Relief_agreementId_startsOn_idx" ON "Relief"("agreementId", "startsOn");

-- CreateIndex
CREATE INDEX "Relief_partyId_idx" ON "Relief"("partyId");

-- CreateIndex
CREATE INDEX "Relief_createdById_idx" ON "Relief"("createdById");

-- AddForeignKey
ALTER TABLE "Accession" ADD CONSTRAINT "Accession_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Accession" ADD CONSTRAINT "Accession_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "AgreementEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Accession" ADD CONSTRAINT "Accession_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ObligationChange" ADD CONSTRAINT "ObligationChange_obligationId_fkey" FOREIGN KEY ("obligationId") REFERENCES "Obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ObligationChange" ADD CONSTRAINT "ObligationChange_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Relief" ADD CONSTRAINT "Relief_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Relief" ADD CONSTRAINT "Relief_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Party"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Relief" ADD CONSTRAINT "Relief_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What stood in the key alone: goal, party, slot.
UPDATE "Obligation" SET "slot" = regexp_replace("key", '^[^:]+:[^:]+:', '');
ALTER TABLE "Obligation" ALTER COLUMN "slot" DROP DEFAULT;

-- What stood in the rule alone.
UPDATE "Obligation" obligation SET "minimumHours" = (goal."rule" ->> 'minimumHours')::integer
FROM "Goal" goal WHERE goal.id = obligation."goalId" AND obligation."eventId" IS NULL;

-- Every version so far was in force from its date on.
UPDATE "WorkPlan" SET "publishedAt" = "effectiveFrom";

-- Seeded from the law alone, for years whose own acts were not out.
UPDATE "NonWorkingDay" SET "proposed" = true WHERE "date" >= '2027-01-01';
