// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/searchhelp.h"

#include "ui/widgets/paint.h"
#include "ui/widgets/textlabel.h"

#include <QGridLayout>
#include <QPainter>

#include <array>

namespace mooring::ui {

namespace {

struct Example {
    const char *typed = nullptr;
    const char *meaning = nullptr;
};

constexpr std::array examples{
    Example{QT_TRANSLATE_NOOP("mooring::ui::SearchHelp", "quiet drive"),
            QT_TRANSLATE_NOOP("mooring::ui::SearchHelp", "both words, or longer ones that begin so")},
    Example{QT_TRANSLATE_NOOP("mooring::ui::SearchHelp", "\"the drive home\""),
            QT_TRANSLATE_NOOP("mooring::ui::SearchHelp", "exactly these words")},
    Example{QT_TRANSLATE_NOOP("mooring::ui::SearchHelp", "-phone"),
            QT_TRANSLATE_NOOP("mooring::ui::SearchHelp", "without this word")},
    Example{QT_TRANSLATE_NOOP("mooring::ui::SearchHelp", "with:Sam"),
            QT_TRANSLATE_NOOP("mooring::ui::SearchHelp", "about Sam; with:\"\" is in general")},
    Example{QT_TRANSLATE_NOOP("mooring::ui::SearchHelp", "tag:withdrawal"),
            QT_TRANSLATE_NOOP("mooring::ui::SearchHelp", "where this pattern showed up")},
    Example{QT_TRANSLATE_NOOP("mooring::ui::SearchHelp", "step:5"),
            QT_TRANSLATE_NOOP("mooring::ui::SearchHelp", "where you practised step 5")},
    Example{QT_TRANSLATE_NOOP("mooring::ui::SearchHelp", "from:2026-01 to:2026-03-15"),
            QT_TRANSLATE_NOOP("mooring::ui::SearchHelp", "between two days; a month or a year will do")},
    Example{QT_TRANSLATE_NOOP("mooring::ui::SearchHelp", "anxiety:>5"),
            QT_TRANSLATE_NOOP("mooring::ui::SearchHelp", "closeness‑worry above 5")},
    Example{QT_TRANSLATE_NOOP("mooring::ui::SearchHelp", "avoidance:<=3"),
            QT_TRANSLATE_NOOP("mooring::ui::SearchHelp", "distance at most 3")},
    Example{QT_TRANSLATE_NOOP("mooring::ui::SearchHelp", "is:starred"),
            QT_TRANSLATE_NOOP("mooring::ui::SearchHelp", "entries with a star")},
    Example{QT_TRANSLATE_NOOP("mooring::ui::SearchHelp", "is:trashed"),
            QT_TRANSLATE_NOOP("mooring::ui::SearchHelp", "entries in the trash")},
};

} // namespace

SearchHelp::SearchHelp(QWidget *parent) : QFrame{parent, Qt::Popup}
{
    setAccessibleName(tr("What one can search by"));
    auto *grid = new QGridLayout{this};
    grid->setContentsMargins(16, 12, 16, 12);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    auto *heading = new TextLabel{tr("What you can search by"), FontSize::Small, Colour::Text, this};
    heading->setWeight(Weight::Strong);
    grid->addWidget(heading, 0, 0, 1, 2);
    QString spoken;
    for (const auto &example : examples) {
        const auto row = grid->rowCount();
        grid->addWidget(new TextLabel{tr(example.typed), FontSize::Small, Colour::Text, this}, row, 0);
        grid->addWidget(new TextLabel{tr(example.meaning), FontSize::Small, Colour::TextMuted, this}, row, 1);
        spoken += tr("%1: %2.").arg(tr(example.typed), tr(example.meaning)) + u' ';
    }
    setAccessibleDescription(spoken);
    grid->setColumnMinimumWidth(0, scaled(176));
    grid->setColumnMinimumWidth(1, scaled(248));
    setFocusPolicy(Qt::StrongFocus);
}

void SearchHelp::showBelow(const QWidget &field)
{
    adjustSize();
    move(field.mapToGlobal(QPoint{0, field.height() + 4}));
    show();
    setFocus();
}

void SearchHelp::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), colour(palette(), Colour::SurfaceRaised));
    paintRounded(painter, rect(), 0, Qt::NoBrush, colour(palette(), Colour::Outline));
}

} // namespace mooring::ui
