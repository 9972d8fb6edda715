// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry.h"
#include "ui/widgets/card.h"

namespace mooring {
class PatternCatalogue;
}

namespace mooring::ui {

class GrowingTextEdit;

/// What happened, what I did automatically, what I could do instead; below it one way for every chosen
/// pattern that has one.
class AnotherWayCard final : public Card
{
    Q_OBJECT

public:
    explicit AnotherWayCard(QWidget *parent = nullptr);

    /// Puts the three fields into the entry.
    void write(Entry &entry) const;
    /// Fills them, and unfolds if there is something to see.
    void read(const Entry &entry);
    void setPatterns(const QList<PatternTag> &tags, const PatternCatalogue &catalogue);
    QList<QWidget *> stops() const;

signals:
    void changed();

private:
    GrowingTextEdit *addField(const QString &label);

    GrowingTextEdit *m_happened;
    GrowingTextEdit *m_automatic;
    GrowingTextEdit *m_instead;
    QVBoxLayout *m_ways;
    QStringList m_shownFor;
};

} // namespace mooring::ui
