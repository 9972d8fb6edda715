// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/backupssection.h"

#include "core/journal/journal.h"
#include "core/journal/places.h"
#include "ui/backups/backuplist.h"
#include "ui/backups/restoresheet.h"
#include "ui/widgets/card.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/tokens.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QUrl>
#include <QVBoxLayout>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostKept = 400; // as the core takes it

QHBoxLayout *addRow(Card &card)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    card.body().addLayout(row);
    return row;
}

} // namespace

BackupsSection::BackupsSection(Journal &journal, QWidget *parent)
    : Section{tr("Backups"), parent}
    , m_journal{journal}
{
    addBackups();
    addPlace();
    addNumbers();
    addStretch();
    refresh();
    connect(&m_work, &BackgroundWork::progressed, m_progress, &QProgressBar::setValue);
}

void BackupsSection::addBackups()
{
    Card *card = addCard(tr("What there is"));
    auto *body = &card->bodyWidget();
    addWords(
        *card,
        m_journal.isEncrypted()
            ? tr("Each is a whole copy, protected like your journal, opened and checked after it was made.")
            : tr("Each is a whole copy, opened and checked after it was made. Like your journal they have "
                 "no passphrase."));
    m_list = new BackupList{body};
    card->body().addWidget(m_list);
    m_progress = new QProgressBar{body};
    m_progress->setRange(0, 100);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Making a backup"));
    m_progress->hide();
    card->body().addWidget(m_progress);
    auto *row = addRow(*card);
    m_make = makeButton(tr("Back up now"), ButtonKind::Primary, body, ControlSize::Small);
    m_restore = makeButton(tr("Restore…"), ButtonKind::Plain, body, ControlSize::Small);
    m_restore->setAccessibleDescription(tr("Shows what would change before anything does"));
    m_restore->setEnabled(false);
    row->addWidget(m_make);
    row->addWidget(m_restore);
    row->addStretch(1);
    connect(m_make, &QPushButton::clicked, this, &BackupsSection::makeOne);
    connect(m_restore, &QPushButton::clicked, this, [this] { askToRestore(m_list->chosen()); });
    connect(m_list, &BackupList::chosenChanged, this,
            [this] { m_restore->setEnabled(!m_list->chosen().isEmpty() && !m_journal.isReadOnly()); });
}

void BackupsSection::addPlace()
{
    Card *card = addCard(tr("Where they go"));
    auto *body = &card->bodyWidget();
    m_folder = makeLabel({}, LabelKind::Small, body);
    m_folder->setTextFormat(Qt::PlainText);
    m_folder->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_folder->setWordWrap(true);
    card->body().addWidget(m_folder);
    auto *row = addRow(*card);
    auto *change = makeButton(tr("Another folder…"), ButtonKind::Plain, body, ControlSize::Small);
    auto *open = makeButton(tr("Open the folder"), ButtonKind::Text, body, ControlSize::Small);
    row->addWidget(change);
    row->addWidget(open);
    row->addStretch(1);
    addWords(*card,
             tr("A folder on another disk also helps when this one breaks. Backups made before stay where "
                "they are."));
    connect(change, &QPushButton::clicked, this, &BackupsSection::chooseFolder);
    connect(open, &QPushButton::clicked, this, [this] {
        const QString folder = backupFolder(m_journal.path());
        if (!QDir{folder}.exists() || !QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
            report(failure(Error::Kind::NotFound,
                           tr("The folder can’t be shown. It is made with the first backup.")));
    });
}

void BackupsSection::addNumbers()
{
    Card *card = addCard(tr("How many are kept"));
    const RotationPolicy policy = rotationOf(m_journal.path(), m_journal.key());
    auto *row = addRow(*card);
    addNumber(*row, u"backup/daily"_s, tr("days"), policy.daily);
    addNumber(*row, u"backup/weekly"_s, tr("weeks"), policy.weekly);
    addNumber(*row, u"backup/monthly"_s, tr("months"), policy.monthly);
    row->addStretch(1);
    addWords(*card,
             tr("The newest of each of so many days, weeks and months that have one. Those of the last day, "
                "and damaged files that were kept, always stay."));
}

void BackupsSection::addNumber(QHBoxLayout &row, const QString &key, const QString &unit, int value)
{
    auto *number = new QSpinBox{this};
    number->setRange(key == "backup/daily"_L1 ? 1 : 0, mostKept);
    number->setValue(value);
    number->setMinimumWidth(scaled(72));
    number->setAccessibleName(tr("Backups kept: %1").arg(unit));
    number->setEnabled(!m_journal.isReadOnly());
    row.addWidget(number);
    row.addWidget(makeLabel(unit, LabelKind::Body, this));
    row.addSpacing(scaled(8));
    connect(number, &QSpinBox::valueChanged, this,
            [this, key](int kept) { report(m_journal.setSetting(key, QString::number(kept))); });
}

void BackupsSection::refresh()
{
    const JournalAtRest journal = atRest(m_journal);
    m_folder->setText(QDir::toNativeSeparators(journal.folder));
    m_folder->setAccessibleName(tr("The folder of the backups: %1").arg(m_folder->text()));
    m_list->show(journal);
}

void BackupsSection::setBusy(bool busy)
{
    m_progress->setValue(0);
    m_progress->setVisible(busy);
    m_make->setEnabled(!busy);
}

void BackupsSection::makeOne()
{
    if (m_work.isRunning())
        return;
    setBusy(true);
    m_work.start([this, journal = atRest(m_journal)](const Progress &progress) -> BackgroundWork::Then {
        return [this, done = backUp(journal, BackupReason::ByHand, progress)] {
            setBusy(false);
            report(done ? Status{} : tl::unexpected{done.error()});
            refresh();
            m_make->setFocus(Qt::OtherFocusReason);
            emit made();
        };
    });
}

void BackupsSection::askToRestore(const QString &backup)
{
    if (backup.isEmpty())
        return;
    auto *sheet = new RestoreSheet{atRest(m_journal), backup, this};
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &RestoreSheet::restoreRequested, this, &BackupsSection::restoreRequested,
            Qt::QueuedConnection); // the sheet and this page go with the journal
    sheet->open();
}

void BackupsSection::chooseFolder()
{
    auto *dialog = new QFileDialog{this, tr("Folder for the backups"), backupFolder(m_journal.path())};
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &BackupsSection::setFolder);
    dialog->open();
}

void BackupsSection::setFolder(const QString &folder)
{
    setBackupFolder(m_journal.path(), folder);
    refresh();
}

} // namespace mooring::ui
