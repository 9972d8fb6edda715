// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/people.h"
#include "ui/widgets/combofield.h"

#include <vector>

class QListWidget;
class QListWidgetItem;

namespace mooring::ui {

class Popover;

/// Who the charts are about, and who stands beside them for comparison: a list in which Enter or a click
/// chooses a person, Space or their box puts them beside the one chosen.
class PeopleField final : public ComboField
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PeopleField)

public:
    static constexpr std::size_t mostCompared = 3;

    explicit PeopleField(QWidget *parent = nullptr);
    ~PeopleField() override = default;

    /// Those present first, then "in general", then those archived. Who is not among them any more is taken
    /// out of the comparison.
    void fill(const std::vector<Relationship> &people);
    RelationshipId with() const;
    bool choose(RelationshipId with); ///< false if there is nobody of that id

    /// Without the one chosen.
    std::vector<RelationshipId> compared() const;
    void setCompared(RelationshipId with, bool compared);

    void showPopup() override;
    void hidePopup() override;

signals:
    void comparedChanged();

protected:
    QString shownText() const override;

private:
    Popover *makeList();
    void take(const QListWidgetItem *item);

    std::vector<RelationshipId> m_compared;
    QListWidget *m_list = nullptr;
    Popover *m_popover = nullptr; ///< made when first shown
};

} // namespace mooring::ui
