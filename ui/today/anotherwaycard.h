// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace mooring {
class PatternCatalogue;
}

namespace mooring::ui {

class GrowingTextEdit;

/// What happened, what I did automatically, what I could do instead; below it the other ways that the chosen
/// patterns have, and a writing through somebody else's eyes.
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
    void setSubject(const QString &name); ///< whose eyes to write with; empty: a friend's
    /// The fields alone, without a suggestion.
    void setWithheld(bool withheld);
    QList<QWidget *> stops() const;

signals:
    void changed();
    void writeAsSeenRequested();

private:
    GrowingTextEdit *addField(const QString &label);

    GrowingTextEdit *m_happened;
    GrowingTextEdit *m_automatic;
    GrowingTextEdit *m_instead;
    QWidget *m_suggestions;
    QVBoxLayout *m_ways;
    QPushButton *m_asSeen;
    QStringList m_shownFor;
};

} // namespace mooring::ui
