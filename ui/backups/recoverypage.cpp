// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/recoverypage.h"

#include "core/journal/places.h"
#include "core/journal/restore.h"
#include "ui/backups/backuplist.h"
#include "ui/widgets/card.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/textlabel.h"

#include <QAccessible>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int columnWidth = 640;
constexpr qsizetype mostLosses = 12;

QString native(const QString &path) { return QDir::toNativeSeparators(QFileInfo{path}.absoluteFilePath()); }

/// A name beside the journal that nothing has yet.
QString placeBeside(const QString &journal)
{
    const QFileInfo info{journal};
    const QString start = info.absolutePath() + u'/' + info.completeBaseName();
    QString path = start + RecoveryPage::tr(" repaired") + u".mooring"_s;
    for (int next = 2; QFileInfo::exists(path); ++next)
        path = start + RecoveryPage::tr(" repaired %1").arg(next) + u".mooring"_s;
    return path;
}

TextLabel *addNote(Card &card, const QString &words)
{
    auto *note = new TextLabel{words, FontSize::Small, Colour::TextMuted, &card.bodyWidget()};
    card.body().addWidget(note);
    return note;
}

} // namespace

RecoveryPage::RecoveryPage(const QString &journal, const JournalKey &key, QWidget *parent)
    : QWidget{parent}
    , m_journal{journal, backupFolder(journal), std::make_shared<const JournalKey>(key.copy())}
{
    setAccessibleName(tr("Putting the journal right"));
    build();
    connect(&m_work, &BackgroundWork::progressed, m_progress, &QProgressBar::setValue);
}

void RecoveryPage::build()
{
    auto *middle = new QWidget{this};
    middle->setMaximumWidth(scaled(columnWidth));
    auto *column = new QVBoxLayout{middle};
    column->setContentsMargins(24, 40, 24, 24);
    column->setSpacing(metrics::gap);
    m_title = new TextLabel{tr("Restoring"), FontSize::Display, Colour::Text, middle};
    m_title->setWeight(Weight::Strong);
    m_words = new TextLabel{{}, FontSize::Body, Colour::Text, middle};
    m_message = new MessageBar{middle};
    m_progress = new QProgressBar{middle};
    m_progress->setRange(0, 100);
    m_progress->setTextVisible(false);
    m_progress->hide();
    for (auto *widget : std::initializer_list<QWidget *>{m_title, m_words, m_message, m_progress})
        column->addWidget(widget);
    addBackups(*column);
    addSalvage(*column);
    addFoot(*column);
    column->addStretch(1);
    auto *ground = new QWidget{this};
    auto *row = new QHBoxLayout{ground};
    row->setContentsMargins({});
    row->addStretch(1);
    row->addWidget(middle, 100);
    row->addStretch(1);
    auto *page = new QVBoxLayout{this};
    page->setContentsMargins({});
    page->addWidget(makeScrollArea(ground, this));
}

void RecoveryPage::addBackups(QVBoxLayout &column)
{
    m_backupCard = new Card{tr("Go back to a backup"), this};
    addNote(*m_backupCard,
            tr("The damaged file is kept beside the backups, so nothing is taken away from it."));
    m_backups = new BackupList{&m_backupCard->bodyWidget()};
    m_backupCard->body().addWidget(m_backups);
    m_restore = makeButton(tr("Restore the chosen one"), ButtonKind::Primary, &m_backupCard->bodyWidget(),
                           ControlSize::Small);
    m_restore->setEnabled(false);
    m_backupCard->body().addWidget(m_restore, 0, Qt::AlignLeft);
    m_backupCard->hide();
    column.addWidget(m_backupCard);
    connect(m_restore, &QPushButton::clicked, this, [this] { restore(m_backups->chosen()); });
    connect(m_backups, &BackupList::chosenChanged, this,
            [this] { m_restore->setEnabled(!isBusy() && !m_backups->chosen().isEmpty()); });
}

void RecoveryPage::addSalvage(QVBoxLayout &column)
{
    m_salvageCard = new Card{tr("Or save what can still be read"), this};
    m_outcome =
        addNote(*m_salvageCard, tr("All entries that can be read go into a new journal with the same "
                                   "passphrase. What is missing is said; the damaged file is not touched."));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_salvage = makeButton(tr("Save into a new journal…"), ButtonKind::Plain, &m_salvageCard->bodyWidget(),
                           ControlSize::Small);
    m_open = makeButton(tr("Open the new journal"), ButtonKind::Primary, &m_salvageCard->bodyWidget(),
                        ControlSize::Small);
    m_open->hide();
    row->addWidget(m_salvage);
    row->addWidget(m_open);
    row->addStretch(1);
    m_salvageCard->body().addLayout(row);
    m_salvageCard->hide();
    column.addWidget(m_salvageCard);
    connect(m_salvage, &QPushButton::clicked, this, &RecoveryPage::choosePlace);
    connect(m_open, &QPushButton::clicked, this, [this] {
        emit finished(
            m_salvaged, m_journal.key,
            tr("This is the new journal. The damaged one is still in %1.").arg(native(m_journal.path)));
    });
}

void RecoveryPage::addFoot(QVBoxLayout &column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_again = makeButton(tr("Open the journal as it is"), ButtonKind::Plain, this, ControlSize::Small);
    auto *another = makeButton(tr("Open another file"), ButtonKind::Text, this, ControlSize::Small);
    row->addWidget(m_again);
    row->addWidget(another);
    row->addStretch(1);
    column.addLayout(row);
    m_again->hide();
    connect(m_again, &QPushButton::clicked, this,
            [this] { emit finished(m_journal.path, m_journal.key, {}); });
    connect(another, &QPushButton::clicked, this, &RecoveryPage::anotherRequested);
}

void RecoveryPage::showDamage(const QString &words)
{
    m_title->setText(tr("Part of your journal can’t be read"));
    m_words->setText(
        tr("%1\n\nNothing has been changed. The file is %2.").arg(words, native(m_journal.path)));
    m_backupCard->show();
    m_salvageCard->show();
    m_backups->show(m_journal);
    QAccessibleEvent alert{m_words, QAccessible::Alert};
    QAccessible::updateAccessibility(&alert);
}

void RecoveryPage::choosePlace()
{
    auto *dialog =
        new QFileDialog{this, tr("Where the new journal goes"), QFileInfo{m_journal.path}.absolutePath(),
                        tr("Mooring journals (*.mooring)")};
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // nothing is ever written over
    dialog->setDefaultSuffix(u"mooring"_s);
    dialog->selectFile(QFileInfo{placeBeside(m_journal.path)}.fileName());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &RecoveryPage::salvage);
    dialog->open();
}

void RecoveryPage::setBusy(bool busy, const QString &words)
{
    m_progress->setValue(0);
    m_progress->setVisible(busy);
    m_progress->setAccessibleName(words);
    if (busy)
        m_message->say(words);
    m_restore->setEnabled(!busy && !m_backups->chosen().isEmpty());
    m_salvage->setEnabled(!busy);
    m_open->setEnabled(!busy);
}

void RecoveryPage::restore(const QString &backup)
{
    if (isBusy() || backup.isEmpty())
        return;
    setBusy(true, tr("Restoring the backup. What is there now is kept first."));
    m_work.start([this, journal = m_journal, backup](const Progress &progress) -> BackgroundWork::Then {
        return [this, backup,
                kept = restoreBackup(journal.path, *journal.key, backup, keyForBackup(backup, *journal.key),
                                     journal.folder, progress)] { restored(kept, backup); };
    });
}

void RecoveryPage::restored(const Result<std::optional<BackupFile>> &kept, const QString &backup)
{
    setBusy(false);
    if (!kept) {
        m_message->say(kept.error().message);
        m_again->setVisible(m_backupCard->isHidden()); // a damaged one would only lead back here
        emit failed();
        return;
    }
    const QString words = *kept ? tr("The backup is your journal now. What was there before is kept in %1.")
                                      .arg(native((*kept)->path))
                                : tr("The backup is your journal now.");
    emit finished(m_journal.path, std::make_shared<const JournalKey>(keyForBackup(backup, *m_journal.key)),
                  words);
}

void RecoveryPage::salvage(const QString &to)
{
    if (isBusy())
        return;
    setBusy(true, tr("Reading what can still be read."));
    m_work.start([this, journal = m_journal, to](const Progress &progress) -> BackgroundWork::Then {
        return [this, to, outcome = salvageJournal(journal.path, *journal.key, to, progress)] {
            takeOutcome(outcome, to);
        };
    });
}

void RecoveryPage::takeOutcome(const Result<SalvageOutcome> &outcome, const QString &to)
{
    setBusy(false);
    if (!outcome) {
        m_message->say(outcome.error().message);
        emit salvaged();
        return;
    }
    m_message->dismiss();
    QStringList lines{
        tr("Entries saved: %1. They are in %2.").arg(QLocale{}.toString(outcome->entries), native(to))};
    lines += outcome->losses.mid(0, mostLosses);
    if (outcome->losses.size() > mostLosses)
        lines += tr("And %1 more that could not be read.").arg(outcome->losses.size() - mostLosses);
    m_outcome->setText(lines.join(u'\n'));
    m_salvaged = to;
    m_open->show();
    m_open->setFocus(Qt::OtherFocusReason);
    QAccessibleEvent alert{m_outcome, QAccessible::Alert};
    QAccessible::updateAccessibility(&alert);
    emit salvaged();
}

} // namespace mooring::ui
