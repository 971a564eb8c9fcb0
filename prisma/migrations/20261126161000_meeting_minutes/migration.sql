-- CreateTable
CREATE TABLE "MeetingMinutes" (
    "eventId" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "convening" TEXT NOT NULL,
    "agenda" TEXT NOT NULL,
    "attendance" TEXT NOT NULL,
    "decisions" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "editedById" UUID NOT NULL,
    "editedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MeetingMinutes_pkey" PRIMARY KEY ("eventId")
);

-- CreateIndex
CREATE INDEX "MeetingMinutes_editedById_idx" ON "MeetingMinutes"("editedById");

-- AddForeignKey
ALTER TABLE "MeetingMinutes" ADD CONSTRAINT "MeetingMinutes_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "AgreementEvent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingMinutes" ADD CONSTRAINT "MeetingMinutes_editedById_fkey" FOREIGN KEY ("editedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
