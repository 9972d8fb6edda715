// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/restoresheet.h"

#include "ui/widgets/controls.h"
#include "ui/widgets/textlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int sheetWidth = 520, listHeight = 240;
constexpr std::size_t mostNamed = 200; // of each kind

QString countsOf(const RestorePreview &preview)
{
    const QLocale locale;
    if (preview.gained.empty() && preview.lost.empty() && preview.changed.empty())
        return RestoreSheet::tr("The backup holds the same entries as your journal.");
    return RestoreSheet::tr(
               "Entries that come back: %1. Entries that go: %2. Entries that change: %3. The same "
               "as now: %4.")
        .arg(locale.toString(preview.gained.size()), locale.toString(preview.lost.size()),
             locale.toString(preview.changed.size()), locale.toString(preview.unchanged));
}

} // namespace

RestoreSheet::RestoreSheet(const JournalAtRest &journal, QString backup, QWidget *parent)
    : QDialog{parent}
    , m_backup{std::move(backup)}
{
    build();
    compare(journal);
}

void RestoreSheet::build()
{
    setWindowTitle(tr("Restore a backup"));
    setMinimumWidth(scaled(sheetWidth));
    auto *title = new TextLabel{tr("Restore this backup?"), FontSize::Title, Colour::Text, this};
    title->setWeight(Weight::Strong);
    m_words = new TextLabel{tr("Comparing…"), FontSize::Body, Colour::Text, this};
    m_entries = new QListWidget{this};
    m_entries->setAccessibleName(tr("What would change"));
    m_entries->setFont(ui::font(FontSize::Small));
    m_entries->setMinimumHeight(scaled(listHeight));
    m_entries->setWordWrap(true);
    m_entries->hide();
    auto *safe =
        new TextLabel{tr("Your journal as it is now is backed up first, so nothing is lost: you can come "
                         "back to it in the same way."),
                      FontSize::Small, Colour::TextMuted, this};
    m_restore = makeButton(tr("Restore"), ButtonKind::Primary, this);
    m_restore->setEnabled(false);
    auto *cancel = makeButton(tr("Cancel"), ButtonKind::Plain, this);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addStretch(1);
    foot->addWidget(cancel);
    foot->addWidget(m_restore);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(16);
    column->addWidget(title);
    column->addWidget(m_words);
    column->addWidget(m_entries, 1);
    column->addWidget(safe);
    column->addLayout(foot);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        accept();
        emit restoreRequested(m_backup);
    });
}

void RestoreSheet::compare(const JournalAtRest &journal)
{
    m_work.start([this, journal, backup = m_backup](const Progress &) -> BackgroundWork::Then {
        return [this, preview = previewRestore(journal.path, *journal.key, backup,
                                               keyForBackup(backup, *journal.key))] { take(preview); };
    });
}

bool RestoreSheet::isReady() const { return m_restore->isEnabled(); }

void RestoreSheet::take(const Result<RestorePreview> &preview)
{
    m_words->setText(preview ? countsOf(*preview) : preview.error().message);
    if (preview) {
        list(tr("Comes back"), preview->gained);
        list(tr("Goes"), preview->lost);
        list(tr("Changes"), preview->changed);
        m_restore->setEnabled(true);
        m_restore->setFocus(Qt::OtherFocusReason);
    }
    m_entries->setVisible(m_entries->count() > 0);
    adjustSize();
    QAccessibleEvent alert{m_words, QAccessible::Alert};
    QAccessible::updateAccessibility(&alert);
    emit previewed();
}

void RestoreSheet::list(const QString &heading, const std::vector<RestoredEntry> &entries)
{
    const QLocale locale;
    for (std::size_t i = 0; i < std::min(entries.size(), mostNamed); ++i)
        m_entries->addItem(tr("%1: %2, %3")
                               .arg(heading, locale.toString(entries[i].day, tr("d MMMM yyyy")),
                                    entries[i].words.isEmpty() ? tr("without words") : entries[i].words));
    if (entries.size() > mostNamed)
        m_entries->addItem(
            tr("%1: and %2 more")
                .arg(heading, locale.toString(static_cast<qulonglong>(entries.size() - mostNamed))));
}

} // namespace mooring::ui
