// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry.h"
#include "core/journal/search.h"
#include "core/result.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QScrollArea;
class QToolButton;

namespace mooring {
class Journal;
}

namespace mooring::ui {

class ElidedLabel;
class EntryBody;
class MessageStrip;
class OnThisDay;

/// The right pane while one reads: what can be done with the entry above, the entry, the same day in other
/// years.
class EntryReader final : public QWidget
{
    Q_OBJECT

public:
    explicit EntryReader(const Journal &journal, QWidget *parent = nullptr);

    /// Says why when the entry cannot be read; what was shown before stays.
    Status show(EntryId id, bool fromTrash);
    /// Reads it again if it is the one shown.
    void refresh();
    void setQuery(const SearchQuery &query);
    void focusText();
    EntryId shownId() const { return m_entry.id; }
    const Entry &entry() const { return m_entry; }
    bool isFromTrash() const { return m_fromTrash; }
    const EntryBody &body() const { return *m_body; }

signals:
    void starRequested(bool starred);
    void editRequested();
    void versionsRequested();
    void trashRequested();
    void restoreRequested();
    void eraseRequested();
    void patternRequested(const QString &id);
    void entryRequested(mooring::EntryId id);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    QWidget *makeHead();
    void addEntryButtons(QWidget *head, QHBoxLayout *row);
    void addTrashButtons(QWidget *head, QHBoxLayout *row);
    QWidget *makePage();
    void fill(qsizetype changes);
    void showState();
    void showStar();
    void offerDraft();

    const Journal &m_journal;
    Entry m_entry;
    bool m_fromTrash = false;
    ElidedLabel *m_written = nullptr;
    QToolButton *m_star = nullptr;
    QToolButton *m_versions = nullptr;
    QList<QWidget *> m_entryButtons;
    QList<QWidget *> m_trashButtons;
    MessageStrip *m_draft = nullptr;
    QScrollArea *m_scroll = nullptr;
    EntryBody *m_body = nullptr;
    OnThisDay *m_onThisDay = nullptr;
};

} // namespace mooring::ui
