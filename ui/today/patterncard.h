// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace mooring {
class Journal;
}

namespace mooring::ui {

class PatternSection;

/// What showed up: the patterns in their four groups, secure ones first.
class PatternCard final : public Card
{
    Q_OBJECT

public:
    explicit PatternCard(const Journal &journal, QWidget *parent = nullptr);

    /// In the order of the catalogue. A tag that stays keeps its source.
    QList<PatternTag> tags() const;
    void setTags(const QList<PatternTag> &tags);
    QList<QWidget *> stops() const;

signals:
    void changed();
    void patternRequested(const QString &id);

private:
    void fill();
    void unfoldAll();
    bool isUnfolded() const;
    void nameAll();
    PatternTag tagFor(const QString &id) const;

    const Journal &m_journal;
    QPushButton *m_all;
    QList<PatternTag> m_given;
    QList<PatternSection *> m_sections;
};

} // namespace mooring::ui
