import type { z } from 'zod'
import { addToGroup } from './accounts/add-to-group.ts'
import { assignLicence } from './accounts/assign-licence.ts'
import { blockAccount } from './accounts/block.ts'
import { changeClass } from './accounts/change-class.ts'
import { changeName } from './accounts/change-name.ts'
import { createAccount } from './accounts/create.ts'
import { find as findAccounts } from './accounts/find.ts'
import { forgetExpired } from './accounts/forget-expired.ts'
import { leave } from './accounts/leave.ts'
import { listClasses as listClassesNow } from './accounts/list-classes.ts'
import { resetPassword } from './accounts/reset-password.ts'
import { revealPassword } from './accounts/reveal-password.ts'
import { show as showAccount } from './accounts/show.ts'
import { signOut } from './accounts/sign-out.ts'
import { temporaryPass } from './accounts/temporary-pass.ts'
import { unblockAccount } from './accounts/unblock.ts'
import { begin } from './articles/begin.ts'
import { draft } from './articles/draft.ts'
import { helped } from './articles/helped.ts'
import { list as listArticles } from './articles/list.ts'
import { search } from './articles/search.ts'
import { show as showArticle } from './articles/show.ts'
import { withdraw } from './articles/withdraw.ts'
import { write } from './articles/write.ts'
import { list as listAudit } from './audit/list.ts'
import { approve as approveBooking } from './bookings/approve.ts'
import { decline as declineBooking } from './bookings/decline.ts'
import { findFree } from './bookings/find-free.ts'
import { guardRoom } from './bookings/guard-room.ts'
import { offer } from './bookings/offer.ts'
import { offers } from './bookings/offers.ts'
import { settle as settleBookings } from './bookings/settle.ts'
import { stopOffering } from './bookings/stop-offering.ts'
import { waiting as waitingBookings } from './bookings/waiting.ts'
import { bind as bindChannel } from './channel/bind.ts'
import { forget as forgetTeam } from './channel/forget.ts'
import { post } from './channel/post.ts'
import { remember as rememberChannel } from './channel/remember.ts'
import { show as showPost } from './channel/show.ts'
import { unbind as unbindChannel } from './channel/unbind.ts'
import { approvePlan } from './directory/approve-plan.ts'
import { changePolicy } from './directory/change-policy.ts'
import { confirmPlan } from './directory/confirm-plan.ts'
import { declinePlan } from './directory/decline-plan.ts'
import { downloadPlan } from './directory/download-plan.ts'
import { explainLeavers } from './directory/explain-leavers.ts'
import { listPlans } from './directory/list-plans.ts'
import { listSteps } from './directory/list-steps.ts'
import { makePlan } from './directory/make-plan.ts'
import { match } from './directory/match.ts'
import { matchSure } from './directory/match-sure.ts'
import { pausePlan } from './directory/pause-plan.ts'
import { plan } from './directory/plan.ts'
import { planDeletions } from './directory/plan-deletions.ts'
import { resumePlan } from './directory/resume-plan.ts'
import { runPlan } from './directory/run-plan.ts'
import { showPlan } from './directory/show-plan.ts'
import { showPolicy } from './directory/show-policy.ts'
import { showProgress } from './directory/show-progress.ts'
import { stopPlan } from './directory/stop-plan.ts'
import { sweepPlans } from './directory/sweep-plans.ts'
import { tickStep } from './directory/tick-step.ts'
import { undoPlan } from './directory/undo-plan.ts'
import { waitingPlans } from './directory/waiting-plans.ts'
import { accept } from './drift/accept.ts'
import { check } from './drift/check.ts'
import { look } from './drift/look.ts'
import { show as showDrift } from './drift/show.ts'
import { takeBack as takeBackDrift } from './drift/take-back.ts'
import { book } from './events/book.ts'
import { cancel as cancelEvent } from './events/cancel.ts'
import { change as changeEvent } from './events/change.ts'
import { create as createEvent } from './events/create.ts'
import { list as listEvents } from './events/list.ts'
import { mine as myEvents } from './events/mine.ts'
import { move as moveEvent } from './events/move.ts'
import { show as showEvent } from './events/show.ts'
import { tell as tellOfEvent } from './events/tell.ts'
import { tick as tickCheck } from './events/tick.ts'
import { undo as undoEvent } from './events/undo.ts'
import { anchor } from './evidence/anchor.ts'
import { attach } from './evidence/attach.ts'
import { attachByCode } from './evidence/attach-by-code.ts'
import { capture } from './evidence/capture.ts'
import { checkChains } from './evidence/check-chains.ts'
import { destroy } from './evidence/destroy.ts'
import { expect } from './evidence/expect.ts'
import { expected } from './evidence/expected.ts'
import { exportPackage } from './evidence/export.ts'
import { fetchMessage } from './evidence/fetch-message.ts'
import { hold } from './evidence/hold.ts'
import { keep as keepEvidence } from './evidence/keep.ts'
import { lendRight } from './evidence/lend-right.ts'
import { list as listEvidence } from './evidence/list.ts'
import { noteHotline } from './evidence/note-hotline.ts'
import { notePlace } from './evidence/note-place.ts'
import { open as openEvidence } from './evidence/open.ts'
import { prepareHotline } from './evidence/prepare-hotline.ts'
import { purge } from './evidence/purge.ts'
import { reportMessage } from './evidence/report-message.ts'
import { showMine as showMyEvidence } from './evidence/show-mine.ts'
import { stamp } from './evidence/stamp.ts'
import { tellPlace } from './evidence/tell-place.ts'
import { verify } from './evidence/verify.ts'
import { bring } from './files/bring.ts'
import { keep } from './files/keep.ts'
import { move } from './files/move.ts'
import { sweep as sweepFiles } from './files/sweep.ts'
import { give as giveThings } from './hand-overs/give.ts'
import { list as listHandOvers } from './hand-overs/list.ts'
import { lookUp } from './hand-overs/look-up.ts'
import { mine as myHandOvers } from './hand-overs/mine.ts'
import { notePaper } from './hand-overs/note-paper.ts'
import { paper as handOverPaper } from './hand-overs/paper.ts'
import { refuse as refuseThings } from './hand-overs/refuse.ts'
import { remind as remindOfLoans } from './hand-overs/remind.ts'
import { show as showHandOver } from './hand-overs/show.ts'
import { sign as signHandOver } from './hand-overs/sign.ts'
import { takeBack as takeBackThings } from './hand-overs/take-back.ts'
import { tellHandOver } from './hand-overs/tell.ts'
import { undo as undoHandOver } from './hand-overs/undo.ts'
import { addFiles as addAssetFiles } from './inventory/add-files.ts'
import { choose as chooseAsset } from './inventory/choose.ts'
import { exportAssets } from './inventory/export.ts'
import { filters as assetFilters } from './inventory/filters.ts'
import { identify } from './inventory/identify.ts'
import { importAssets } from './inventory/import.ts'
import { imports } from './inventory/imports.ts'
import { labels as assetLabels } from './inventory/labels.ts'
import { list as listAssets } from './inventory/list.ts'
import { mine as myAssets } from './inventory/mine.ts'
import { move as moveAssets } from './inventory/move.ts'
import { readAssetFile } from './inventory/read-file.ts'
import { removeFile as removeAssetFile } from './inventory/remove-file.ts'
import { roomLabels } from './inventory/room-labels.ts'
import { sendToRepair } from './inventory/send-to-repair.ts'
import { show as showAsset } from './inventory/show.ts'
import { takeFromRepair } from './inventory/take-from-repair.ts'
import { undo as undoAssets } from './inventory/undo.ts'
import { undoImport } from './inventory/undo-import.ts'
import { write as writeAsset } from './inventory/write.ts'
import { accountantsList } from './inventory-numbers/accountants-list.ts'
import { show as showInventoryNumbers } from './inventory-numbers/show.ts'
import { ask as askForThings } from './leavers/ask.ts'
import { list as listLeavers } from './leavers/list.ts'
import { begin as beginMaintenance } from './maintenance/begin.ts'
import { complete } from './maintenance/complete.ts'
import { list as listDuties } from './maintenance/list.ts'
import { log } from './maintenance/log.ts'
import { remind as remindOfDuties } from './maintenance/remind.ts'
import { stop as stopDuty } from './maintenance/stop.ts'
import { write as writeDuty } from './maintenance/write.ts'
import { changeQuiet } from './notifications/change-quiet.ts'
import { deliver } from './notifications/deliver.ts'
import { listUnreached } from './notifications/list-unreached.ts'
import { mute } from './notifications/mute.ts'
import { repair } from './notifications/repair.ts'
import { showMuted } from './notifications/show-muted.ts'
import { showQuiet } from './notifications/show-quiet.ts'
import { announce } from './outages/announce.ts'
import { end as endOutage } from './outages/end.ts'
import { find as findOutage } from './outages/find.ts'
import { join as joinOutage } from './outages/join.ts'
import { link as linkOutage } from './outages/link.ts'
import { list as listOutages } from './outages/list.ts'
import { matching } from './outages/matching.ts'
import { resume as resumeOutage } from './outages/resume.ts'
import { settleOutage } from './outages/settle.ts'
import { sweepOutages } from './outages/sweep.ts'
import { endAbsence } from './people/end-absence.ts'
import { find as findPeople } from './people/find.ts'
import { giveRole } from './people/give-role.ts'
import { list as listPeople } from './people/list.ts'
import { listAbsences } from './people/list-absences.ts'
import { lookAgain } from './people/look-again.ts'
import { loseConversation } from './people/lose-conversation.ts'
import { me } from './people/me.ts'
import { recognise } from './people/recognise.ts'
import { refresh as refreshPeople } from './people/refresh.ts'
import { rememberConversation } from './people/remember-conversation.ts'
import type { AllowedAction } from './people/roles.ts'
import { setLanguage } from './people/set-language.ts'
import { show as showPerson } from './people/show.ts'
import { takeRole } from './people/take-role.ts'
import { writeAbsence } from './people/write-absence.ts'
import { importRooms } from './places/import.ts'
import { list as listRooms } from './places/list.ts'
import { remove as removeRoom } from './places/remove-room.ts'
import { renameBuilding } from './places/rename-building.ts'
import { write as writeRoom } from './places/write-room.ts'
import { approve as approvePurchase } from './purchases/approve.ts'
import { changeSettings as changePurchaseSettings } from './purchases/change-settings.ts'
import { decline as declinePurchase } from './purchases/decline.ts'
import { download as downloadPurchase } from './purchases/download.ts'
import { drop as dropPurchase } from './purchases/drop.ts'
import { list as listPurchases } from './purchases/list.ts'
import { proposals as purchaseProposals } from './purchases/proposals.ts'
import { propose as proposePurchase } from './purchases/propose.ts'
import { receive as receivePurchase } from './purchases/receive.ts'
import { show as showPurchase } from './purchases/show.ts'
import { write as writePurchase } from './purchases/write.ts'
import { download as downloadReport } from './reports/download.ts'
import { show as showReport } from './reports/show.ts'
import { aboutThing } from './requests/about-thing.ts'
import { agreeCost } from './requests/agree-cost.ts'
import { approve } from './requests/approve.ts'
import { approveMany } from './requests/approve-many.ts'
import { ask } from './requests/ask.ts'
import { assign } from './requests/assign.ts'
import { assumeFixed } from './requests/assume-fixed.ts'
import { board } from './requests/board.ts'
import { changeDeadlines } from './requests/change-deadlines.ts'
import { changeMany } from './requests/change-many.ts'
import { changeSettings as changeDesk } from './requests/change-settings.ts'
import { changeUrgency } from './requests/change-urgency.ts'
import { checkChanged } from './requests/check-changed.ts'
import { checkHistory } from './requests/check-history.ts'
import { comment } from './requests/comment.ts'
import { confirm } from './requests/confirm.ts'
import { create } from './requests/create.ts'
import { decline } from './requests/decline.ts'
import { digest } from './requests/digest.ts'
import { escalate } from './requests/escalate.ts'
import { escalateLate } from './requests/escalate-late.ts'
import { filters } from './requests/filters.ts'
import { finish } from './requests/finish.ts'
import { historyState } from './requests/history-state.ts'
import { list as listRequests } from './requests/list.ts'
import { merge } from './requests/merge.ts'
import { mine } from './requests/mine.ts'
import { nameThing } from './requests/name-thing.ts'
import { order } from './requests/order.ts'
import { readRequestFile } from './requests/read-file.ts'
import { refuseCost } from './requests/refuse-cost.ts'
import { relate } from './requests/relate.ts'
import { related } from './requests/related.ts'
import { remindApprovals } from './requests/remind-approvals.ts'
import { reopen } from './requests/reopen.ts'
import { retry } from './requests/retry.ts'
import { sendBack } from './requests/send-back.ts'
import { settle } from './requests/settle.ts'
import { settleJudged } from './requests/settle-judged.ts'
import { show as showRequest } from './requests/show.ts'
import { showDeadlines } from './requests/show-deadlines.ts'
import { showSettings as showDesk } from './requests/show-settings.ts'
import { split } from './requests/split.ts'
import { sweep } from './requests/sweep.ts'
import { take } from './requests/take.ts'
import { takeBack } from './requests/take-back.ts'
import { takeOver } from './requests/take-over.ts'
import { undo } from './requests/undo.ts'
import { undoMany } from './requests/undo-many.ts'
import { unrelate } from './requests/unrelate.ts'
import { waiting } from './requests/waiting.ts'
import { compareRosters } from './rosters/compare.ts'
import { importRoster } from './rosters/import.ts'
import { listRosters } from './rosters/list.ts'
import { readColumns } from './rosters/read-columns.ts'
import { removeRoster } from './rosters/remove.ts'
import { close as closeRound } from './rounds/close.ts'
import { list as listRounds } from './rounds/list.ts'
import { open as openRound } from './rounds/open.ts'
import { paper as roundPaper } from './rounds/paper.ts'
import { scan as scanRound } from './rounds/scan.ts'
import { show as showRound } from './rounds/show.ts'
import { addMember } from './safety/add-member.ts'
import { answer } from './safety/answer.ts'
import { call } from './safety/call.ts'
import { challenge } from './safety/challenge.ts'
import { changeSettings } from './safety/change-settings.ts'
import { close } from './safety/close.ts'
import { destroy as destroyCase } from './safety/destroy.ts'
import { forgetVisits } from './safety/forget-visits.ts'
import { form as caseForm } from './safety/form.ts'
import { handOver } from './safety/hand-over.ts'
import { help } from './safety/help.ts'
import { letterbox } from './safety/letterbox.ts'
import { link as linkCase } from './safety/link.ts'
import { list as listCases } from './safety/list.ts'
import { listDestroyed } from './safety/list-destroyed.ts'
import { mine as myReports } from './safety/mine.ts'
import { minutes } from './safety/minutes.ts'
import { name } from './safety/name.ts'
import { numbers } from './safety/numbers.ts'
import { passOn } from './safety/pass-on.ts'
import { poster } from './safety/poster.ts'
import { proposeDestroy } from './safety/propose-destroy.ts'
import { readByCode } from './safety/read-by-code.ts'
import { record } from './safety/record.ts'
import { refuseDestroy } from './safety/refuse-destroy.ts'
import { register } from './safety/register.ts'
import { remind as remindOfRetention } from './safety/remind.ts'
import { remindDue } from './safety/remind-due.ts'
import { removeMember } from './safety/remove-member.ts'
import { reopen as reopenCase } from './safety/reopen.ts'
import { report } from './safety/report.ts'
import { reportAnonymously } from './safety/report-anonymously.ts'
import { settle as settleDuty } from './safety/settle.ts'
import { show as showCase } from './safety/show.ts'
import { showMine } from './safety/show-mine.ts'
import { showSettings } from './safety/show-settings.ts'
import { take as takeCase } from './safety/take.ts'
import { triage } from './safety/triage.ts'
import { unlink as unlinkCase } from './safety/unlink.ts'
import { write as writeIntoCase } from './safety/write.ts'
import { writeBack } from './safety/write-back.ts'
import { writeByCode } from './safety/write-by-code.ts'
import { change as changeTime } from './school-time/change.ts'
import { show as showTime } from './school-time/show.ts'
import { changeDates } from './school-year/change-dates.ts'
import { open as openYear } from './school-year/open.ts'
import { remind } from './school-year/remind.ts'
import { show as showYear } from './school-year/show.ts'
import { find as findEverywhere } from './search/find.ts'
import { confirm as confirmSlips } from './slips/confirm.ts'
import { forget as forgetSlips } from './slips/forget.ts'
import { give as giveSlips } from './slips/give.ts'
import { list as listSlips } from './slips/list.ts'
import { listClasses as listOwnClasses } from './slips/list-classes.ts'
import { listRenewals } from './slips/list-renewals.ts'
import { prepare as prepareSlips } from './slips/prepare.ts'
import { print as printSlips } from './slips/print.ts'
import { remind as remindOfSlips } from './slips/remind.ts'
import { renew as renewPasswords } from './slips/renew.ts'
import { giveSeat as giveSoftwareSeat } from './software/give-seat.ts'
import { list as listSoftware } from './software/list.ts'
import { remind as remindOfLicences } from './software/remind.ts'
import { show as showSoftware } from './software/show.ts'
import { stop as stopSoftware } from './software/stop.ts'
import { takeSeat as takeSoftwareSeat } from './software/take-seat.ts'
import { write as writeSoftware } from './software/write.ts'
import { count as countStock } from './stock/count.ts'
import { list as listStock } from './stock/list.ts'
import { putIn as putInStock } from './stock/put-in.ts'
import { show as showStock } from './stock/show.ts'
import { stop as stopStock } from './stock/stop.ts'
import { takeOut as takeOutStock } from './stock/take-out.ts'
import { undo as undoStock } from './stock/undo.ts'
import { write as writeStock } from './stock/write.ts'
import { abandon as abandonStocktake } from './stocktakes/abandon.ts'
import { act as stocktakeAct } from './stocktakes/act.ts'
import { close as closeStocktake } from './stocktakes/close.ts'
import { confirm as confirmThing } from './stocktakes/confirm.ts'
import { lines as stocktakeLines } from './stocktakes/lines.ts'
import { list as listStocktake } from './stocktakes/list.ts'
import { mine as thingsToConfirm } from './stocktakes/mine.ts'
import { open as openStocktake } from './stocktakes/open.ts'
import { readPhoto as readStocktakePhoto } from './stocktakes/read-photo.ts'
import { reopen as reopenStocktake } from './stocktakes/reopen.ts'
import { scan as scanThings } from './stocktakes/scan.ts'
import { show as showStocktake } from './stocktakes/show.ts'
import { sign as signAct } from './stocktakes/sign.ts'
import { forget as forgetView } from './views/forget.ts'
import { list as listViews } from './views/list.ts'
import { save as saveView } from './views/save.ts'
import { approve as approveWriteOff } from './write-offs/approve.ts'
import { decline as declineWriteOff } from './write-offs/decline.ts'
import { dispose as disposeThings } from './write-offs/dispose.ts'
import { list as listWriteOffs } from './write-offs/list.ts'
import { paper as writeOffPaper } from './write-offs/paper.ts'
import { propose as proposeWriteOff } from './write-offs/propose.ts'
import { show as showWriteOff } from './write-offs/show.ts'

/** What people can do, by the API, the cards and the tab: everything the school can do through Talka. */
export const useCases = {
  'articles/begin': begin,
  'articles/draft': draft,
  'articles/helped': helped,
  'articles/list': listArticles,
  'articles/search': search,
  'articles/show': showArticle,
  'articles/withdraw': withdraw,
  'articles/write': write,
  'audit/list': listAudit,
  'bookings/approve': approveBooking,
  'bookings/decline': declineBooking,
  'bookings/find-free': findFree,
  'bookings/guard-room': guardRoom,
  'bookings/offer': offer,
  'bookings/offers': offers,
  'bookings/stop-offering': stopOffering,
  'bookings/waiting': waitingBookings,
  'channel/bind': bindChannel,
  'channel/show': showPost,
  'channel/unbind': unbindChannel,
  'directory/approve-plan': approvePlan,
  'directory/change-policy': changePolicy,
  'directory/confirm-plan': confirmPlan,
  'directory/decline-plan': declinePlan,
  'directory/download-plan': downloadPlan,
  'directory/explain-leavers': explainLeavers,
  'directory/pause-plan': pausePlan,
  'directory/resume-plan': resumePlan,
  'directory/stop-plan': stopPlan,
  'directory/list-steps': listSteps,
  'directory/tick-step': tickStep,
  'directory/match': match,
  'directory/match-sure': matchSure,
  'directory/show-policy': showPolicy,
  'events/book': book,
  'events/cancel': cancelEvent,
  'events/change': changeEvent,
  'events/create': createEvent,
  'events/list': listEvents,
  'events/mine': myEvents,
  'events/move': moveEvent,
  'events/show': showEvent,
  'events/tick': tickCheck,
  'events/undo': undoEvent,
  'evidence/attach': attach,
  'evidence/attach-by-code': attachByCode,
  'evidence/capture': capture,
  'evidence/destroy': destroy,
  'evidence/expect': expect,
  'evidence/expected': expected,
  'evidence/export': exportPackage,
  'evidence/hold': hold,
  'evidence/keep': keepEvidence,
  'evidence/list': listEvidence,
  'evidence/note-hotline': noteHotline,
  'evidence/note-place': notePlace,
  'evidence/prepare-hotline': prepareHotline,
  'evidence/open': openEvidence,
  'evidence/lend-right': lendRight,
  'evidence/report-message': reportMessage,
  'evidence/show-mine': showMyEvidence,
  'evidence/tell-place': tellPlace,
  'evidence/verify': verify,
  'files/keep': keep,
  'rosters/import': importRoster,
  'rosters/remove': removeRoster,
  'directory/list-plans': listPlans,
  'directory/waiting-plans': waitingPlans,
  'rosters/list': listRosters,
  'rosters/read-columns': readColumns,
  'rosters/compare': compareRosters,
  'directory/plan': plan,
  'accounts/find': findAccounts,
  'accounts/list-classes': listClassesNow,
  'accounts/reveal-password': revealPassword,
  'accounts/show': showAccount,
  'directory/show-plan': showPlan,
  'directory/show-progress': showProgress,
  'directory/undo-plan': undoPlan,
  'drift/accept': accept,
  'drift/look': look,
  'drift/show': showDrift,
  'drift/take-back': takeBackDrift,
  'leavers/ask': askForThings,
  'leavers/list': listLeavers,
  'maintenance/begin': beginMaintenance,
  'maintenance/complete': complete,
  'maintenance/list': listDuties,
  'maintenance/log': log,
  'maintenance/stop': stopDuty,
  'maintenance/write': writeDuty,
  'notifications/change-quiet': changeQuiet,
  'notifications/list-unreached': listUnreached,
  'notifications/mute': mute,
  'notifications/show-muted': showMuted,
  'notifications/show-quiet': showQuiet,
  'people/end-absence': endAbsence,
  'people/find': findPeople,
  'people/give-role': giveRole,
  'people/list': listPeople,
  'people/list-absences': listAbsences,
  'people/me': me,
  'people/set-language': setLanguage,
  'people/show': showPerson,
  'people/take-role': takeRole,
  'outages/announce': announce,
  'outages/end': endOutage,
  'outages/find': findOutage,
  'outages/join': joinOutage,
  'outages/link': linkOutage,
  'outages/list': listOutages,
  'outages/matching': matching,
  'outages/resume': resumeOutage,
  'hand-overs/give': giveThings,
  'hand-overs/list': listHandOvers,
  'hand-overs/look-up': lookUp,
  'hand-overs/mine': myHandOvers,
  'hand-overs/note-paper': notePaper,
  'hand-overs/paper': handOverPaper,
  'hand-overs/refuse': refuseThings,
  'hand-overs/show': showHandOver,
  'hand-overs/sign': signHandOver,
  'hand-overs/take-back': takeBackThings,
  'hand-overs/undo': undoHandOver,
  'inventory/add-files': addAssetFiles,
  'inventory/export': exportAssets,
  'inventory/filters': assetFilters,
  'inventory/choose': chooseAsset,
  'inventory/identify': identify,
  'inventory/import': importAssets,
  'inventory/imports': imports,
  'inventory/labels': assetLabels,
  'inventory/list': listAssets,
  'inventory/mine': myAssets,
  'inventory/move': moveAssets,
  'inventory/read-file': readAssetFile,
  'inventory/remove-file': removeAssetFile,
  'inventory/room-labels': roomLabels,
  'inventory/send-to-repair': sendToRepair,
  'inventory/take-from-repair': takeFromRepair,
  'inventory/show': showAsset,
  'inventory/undo': undoAssets,
  'inventory/undo-import': undoImport,
  'inventory/write': writeAsset,
  'inventory-numbers/accountants-list': accountantsList,
  'inventory-numbers/show': showInventoryNumbers,
  'places/import': importRooms,
  'places/list': listRooms,
  'places/remove-room': removeRoom,
  'places/rename-building': renameBuilding,
  'places/write-room': writeRoom,
  'people/write-absence': writeAbsence,
  'reports/download': downloadReport,
  'reports/show': showReport,
  'requests/agree-cost': agreeCost,
  'requests/approve': approve,
  'requests/approve-many': approveMany,
  'requests/ask': ask,
  'requests/assign': assign,
  'requests/board': board,
  'requests/change-many': changeMany,
  'requests/change-urgency': changeUrgency,
  'requests/check-history': checkHistory,
  'requests/history-state': historyState,
  'requests/change-deadlines': changeDeadlines,
  'requests/comment': comment,
  'requests/confirm': confirm,
  'requests/read-file': readRequestFile,
  'requests/refuse-cost': refuseCost,
  'requests/reopen': reopen,
  'requests/send-back': sendBack,
  'requests/show-deadlines': showDeadlines,
  'requests/create': create,
  'requests/decline': decline,
  'requests/filters': filters,
  'requests/escalate': escalate,
  'requests/finish': finish,
  'requests/list': listRequests,
  'requests/mine': mine,
  'requests/merge': merge,
  'requests/order': order,
  'requests/relate': relate,
  'requests/about-thing': aboutThing,
  'requests/name-thing': nameThing,
  'requests/related': related,
  'requests/retry': retry,
  'requests/show': showRequest,
  'requests/show-settings': showDesk,
  'requests/change-settings': changeDesk,
  'requests/split': split,
  'requests/take': take,
  'requests/take-back': takeBack,
  'requests/take-over': takeOver,
  'requests/undo': undo,
  'requests/undo-many': undoMany,
  'requests/unrelate': unrelate,
  'requests/waiting': waiting,
  'search/find': findEverywhere,
  'rounds/close': closeRound,
  'rounds/list': listRounds,
  'rounds/open': openRound,
  'rounds/paper': roundPaper,
  'rounds/scan': scanRound,
  'rounds/show': showRound,
  'safety/add-member': addMember,
  'safety/answer': answer,
  'safety/call': call,
  'safety/change-settings': changeSettings,
  'safety/challenge': challenge,
  'safety/close': close,
  'safety/destroy': destroyCase,
  'safety/form': caseForm,
  'safety/hand-over': handOver,
  'safety/help': help,
  'safety/letterbox': letterbox,
  'safety/link': linkCase,
  'safety/list': listCases,
  'safety/list-destroyed': listDestroyed,
  'safety/mine': myReports,
  'safety/minutes': minutes,
  'safety/name': name,
  'safety/numbers': numbers,
  'safety/poster': poster,
  'safety/propose-destroy': proposeDestroy,
  'safety/read-by-code': readByCode,
  'safety/record': record,
  'safety/refuse-destroy': refuseDestroy,
  'safety/register': register,
  'safety/remove-member': removeMember,
  'safety/reopen': reopenCase,
  'safety/report': report,
  'safety/report-anonymously': reportAnonymously,
  'safety/settle': settleDuty,
  'safety/show': showCase,
  'safety/show-mine': showMine,
  'safety/show-settings': showSettings,
  'safety/take': takeCase,
  'safety/triage': triage,
  'safety/unlink': unlinkCase,
  'safety/write': writeIntoCase,
  'safety/write-back': writeBack,
  'safety/write-by-code': writeByCode,
  'slips/confirm': confirmSlips,
  'slips/give': giveSlips,
  'slips/list': listSlips,
  'slips/list-classes': listOwnClasses,
  'slips/list-renewals': listRenewals,
  'slips/print': printSlips,
  'school-time/change': changeTime,
  'school-time/show': showTime,
  'school-year/change-dates': changeDates,
  'school-year/open': openYear,
  'school-year/show': showYear,
  'purchases/approve': approvePurchase,
  'purchases/change-settings': changePurchaseSettings,
  'purchases/decline': declinePurchase,
  'purchases/download': downloadPurchase,
  'purchases/drop': dropPurchase,
  'purchases/list': listPurchases,
  'purchases/proposals': purchaseProposals,
  'purchases/propose': proposePurchase,
  'purchases/receive': receivePurchase,
  'purchases/show': showPurchase,
  'purchases/write': writePurchase,
  'software/give-seat': giveSoftwareSeat,
  'software/list': listSoftware,
  'software/show': showSoftware,
  'software/stop': stopSoftware,
  'software/take-seat': takeSoftwareSeat,
  'software/write': writeSoftware,
  'stock/count': countStock,
  'stock/list': listStock,
  'stock/put-in': putInStock,
  'stock/show': showStock,
  'stock/stop': stopStock,
  'stock/take-out': takeOutStock,
  'stock/undo': undoStock,
  'stock/write': writeStock,
  'stocktakes/abandon': abandonStocktake,
  'stocktakes/act': stocktakeAct,
  'stocktakes/close': closeStocktake,
  'stocktakes/confirm': confirmThing,
  'stocktakes/lines': stocktakeLines,
  'stocktakes/list': listStocktake,
  'stocktakes/mine': thingsToConfirm,
  'stocktakes/open': openStocktake,
  'stocktakes/read-photo': readStocktakePhoto,
  'stocktakes/reopen': reopenStocktake,
  'stocktakes/scan': scanThings,
  'stocktakes/show': showStocktake,
  'stocktakes/sign': signAct,
  'views/forget': forgetView,
  'views/list': listViews,
  'views/save': saveView,
  'write-offs/approve': approveWriteOff,
  'write-offs/decline': declineWriteOff,
  'write-offs/dispose': disposeThings,
  'write-offs/list': listWriteOffs,
  'write-offs/paper': writeOffPaper,
  'write-offs/propose': proposeWriteOff,
  'write-offs/show': showWriteOff,
} as const satisfies Record<AllowedAction, object>

/** What Talka does by itself, started by the use cases above or by the clock. Not reachable over HTTP. */
export const jobs = {
  'accounts/add-to-group': addToGroup,
  'accounts/assign-licence': assignLicence,
  'accounts/block': blockAccount,
  'accounts/change-class': changeClass,
  'accounts/change-name': changeName,
  'accounts/create': createAccount,
  'accounts/leave': leave,
  'accounts/sign-out': signOut,
  'accounts/temporary-pass': temporaryPass,
  'accounts/unblock': unblockAccount,
  'accounts/forget-expired': forgetExpired,
  'bookings/settle': settleBookings,
  'channel/forget': forgetTeam,
  'channel/post': post,
  'channel/remember': rememberChannel,
  'events/tell': tellOfEvent,
  'evidence/anchor': anchor,
  'evidence/check-chains': checkChains,
  'evidence/stamp': stamp,
  'evidence/fetch-message': fetchMessage,
  'evidence/purge': purge,
  'files/bring': bring,
  'files/move': move,
  'files/sweep': sweepFiles,
  'hand-overs/remind': remindOfLoans,
  'hand-overs/tell': tellHandOver,
  'directory/make-plan': makePlan,
  'directory/plan-deletions': planDeletions,
  'accounts/reset-password': resetPassword,
  'directory/run-plan': runPlan,
  'directory/sweep-plans': sweepPlans,
  'drift/check': check,
  'software/remind': remindOfLicences,
  'maintenance/remind': remindOfDuties,
  'notifications/deliver': deliver,
  'notifications/repair': repair,
  'outages/settle': settleOutage,
  'outages/sweep': sweepOutages,
  'people/recognise': recognise,
  'people/look-again': lookAgain,
  'people/lose-conversation': loseConversation,
  'people/refresh': refreshPeople,
  'people/remember-conversation': rememberConversation,
  'requests/assume-fixed': assumeFixed,
  'requests/digest': digest,
  'requests/check-changed': checkChanged,
  'requests/remind-approvals': remindApprovals,
  'requests/escalate-late': escalateLate,
  'requests/settle': settle,
  'requests/settle-judged': settleJudged,
  'requests/sweep': sweep,
  'safety/forget-visits': forgetVisits,
  'safety/pass-on': passOn,
  'safety/remind': remindOfRetention,
  'safety/remind-due': remindDue,
  'slips/forget': forgetSlips,
  'slips/prepare': prepareSlips,
  'slips/remind': remindOfSlips,
  'slips/renew': renewPasswords,
  'school-year/remind': remind,
} as const

export type UseCaseName = keyof typeof useCases
export type JobName = keyof typeof jobs
export type InputOf<Name extends UseCaseName> = z.input<(typeof useCases)[Name]['input']>
export type ResultOf<Name extends UseCaseName> = Awaited<ReturnType<(typeof useCases)[Name]['run']>>

/** Whether a name that came from outside, such as a card's verb or an address, is a use case. */
export function isUseCase(name: string): name is UseCaseName {
  return Object.hasOwn(useCases, name)
}
